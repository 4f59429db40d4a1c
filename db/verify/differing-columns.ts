/** A row by column name, as SQLite stores it. */
export type Row = Record<string, unknown>;

/** Returns the names of the columns in which two rows differ. */
export function differingColumns(one: Row, other: Row): string[] {
  return Object.keys(one).filter((name) => one[name] !== other[name]);
}

/** Returns the given columns of a row in words: `number 3, from_head 12`. */
export function inWords(row: Row, columns: readonly string[]): string {
  return columns.map((name) => `${name} ${row[name] ?? "blank"}`).join(", ");
}
