/** A record that a name belongs to in the index `published_name_words`. */
export type NamedRecord = { kind: "release" | "detention"; number: number };

/** Returns the row of a name in the index: even for a release, odd for a detention. */
export function nameRow(kind: NamedRecord["kind"], number: number): number {
  return number * 2 + (kind === "detention" ? 1 : 0);
}

/** Returns the record of a row of the index. */
export function namedRecord(row: number): NamedRecord {
  return { kind: row % 2 === 0 ? "release" : "detention", number: Math.floor(row / 2) };
}
