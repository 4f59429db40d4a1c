import type { PublishedRows } from "@/domain/projection/rows";

/** True if the public sees something of the record before that it does not see unchanged after. */
export function altersPublished(before: PublishedRows, after: PublishedRows): boolean {
  return (Object.keys(before) as (keyof PublishedRows)[]).some((kind) => {
    const remaining = new Set(after[kind].map((row) => JSON.stringify(row)));
    return before[kind].some((row) => !remaining.has(JSON.stringify(row)));
  });
}
