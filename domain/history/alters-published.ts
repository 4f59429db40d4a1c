import type { PublishedRows } from "@/domain/projection/rows";

/**
 * True if the public sees something of the record before that it does not see unchanged after. The end of a consent is
 * not visible.
 */
export function altersPublished(before: PublishedRows, after: PublishedRows): boolean {
  return (Object.keys(before) as (keyof PublishedRows)[]).some((kind) => {
    const remaining = new Set(after[kind].map(visible));
    return before[kind].some((row) => !remaining.has(visible(row)));
  });
}

function visible(row: object): string {
  return JSON.stringify({ ...row, until: undefined });
}
