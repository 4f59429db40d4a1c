import type { Tally } from "./tally";

/** Returns the pieces of a tally's text that are neither in the form's rows nor set aside. */
export function unfilled(tally: Tally, rows: readonly { heard: string }[]): string[] {
  const filled = new Set(rows.map(({ heard }) => heard));
  const missing = tally.rows.filter(({ heard }) => !filled.has(heard));
  return [...missing, ...tally.open].map(({ heard }) => heard);
}
