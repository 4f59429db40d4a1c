import type { PublishedRows } from "@/domain/projection/rows";

/**
 * Returns the full names that rows show, by `release 7` or `detention 4`. A name row does not say whether it holds a
 * full name or initials; the disclosure of its release or detention does.
 */
export function fullNames(rows: PublishedRows): Map<string, string> {
  const named = new Set([
    ...rows.releases.filter(isNamed).map(({ number }) => `release ${number}`),
    ...rows.detentions.filter(isNamed).map(({ number }) => `detention ${number}`),
  ]);
  return new Map([...shownNames(rows)].filter(([key]) => named.has(key)));
}

/** Returns the names and initials that rows show, by the same keys. */
export function shownNames({ names, detentionNames }: PublishedRows): Map<string, string> {
  return new Map([
    ...names.map(({ number, name }) => [`release ${number}`, name] as const),
    ...detentionNames.map(({ number, name }) => [`detention ${number}`, name] as const),
  ]);
}

/** Returns the first day on which each name is no longer shown, by the same keys; null if it has no end. */
export function endsOfNames({ names, detentionNames }: PublishedRows): Map<string, string | null> {
  return new Map([
    ...names.map(({ number, until }) => [`release ${number}`, until] as const),
    ...detentionNames.map(({ number, until }) => [`detention ${number}`, until] as const),
  ]);
}

function isNamed({ disclosure }: { disclosure: string }): boolean {
  return disclosure === "named";
}
