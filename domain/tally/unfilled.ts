import type { Tally } from "./tally";

/**
 * Returns the pieces of a tally's text that the form does not show: neither in its rows nor among those set aside. Open
 * pieces are always returned.
 */
export function unfilled(tally: Tally, shown: readonly { heard: string }[]): string[] {
  const known = new Set(shown.map(({ heard }) => heard));
  const missing = [...tally.rows, ...tally.aside].filter(({ heard }) => !known.has(heard));
  return [...missing, ...tally.open].map(({ heard }) => heard);
}
