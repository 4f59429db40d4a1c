import { distance } from "fastest-levenshtein";
import type { NameToken } from "./name-token";
import { areVariants } from "./variants";

/**
 * Degrees of similarity between two words of names, best first. `twin`: female and male forms, such as Luis and Luisa.
 */
export const likenesses = ["same", "sounds_alike", "variant", "one_letter", "initial", "two_letters", "twin"] as const;
export type Likeness = (typeof likenesses)[number];

/**
 * Minimum lengths for allowed errors: shorter words with one different letter are other words (Luz, Paz), and so are
 * words up to 6 with two.
 */
const shortestWith = { oneSlip: 4, twoSlips: 7 };

/** Returns the similarity of two words; null if they are different words. Symmetric. */
export function likenessOf(a: NameToken, b: NameToken): Likeness | null {
  if (a.text === b.text) return "same";
  if (a.text.length === 1 || b.text.length === 1) return startsAlike(a, b) ? "initial" : null;
  if (a.sound === b.sound) return "sounds_alike";
  if (areVariants(a.sound, b.sound)) return "variant";
  if (areTwins(a.text, b.text) || areTwins(a.sound, b.sound)) return "twin";
  const slips = Math.min(slipsWithin(a.text, b.text), slipsWithin(a.sound, b.sound));
  return slips === 1 ? "one_letter" : slips === 2 ? "two_letters" : null;
}

/** True if one sound may be a misspelling, a variant or the other gender's form of another. */
export function isSlipAway(a: string, b: string): boolean {
  return slipsWithin(a, b) <= 2 || areVariants(a, b) || areTwins(a, b);
}

/** Returns the number of errors between two words if words of this length allow it; otherwise infinity. */
function slipsWithin(a: string, b: string): number {
  const shortest = Math.min(a.length, b.length);
  if (shortest < shortestWith.oneSlip || Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  const slips = slipsBetween(a, b);
  return slips <= (shortest >= shortestWith.twoSlips ? 2 : 1) ? slips : Number.POSITIVE_INFINITY;
}

/**
 * Returns the number of letters left out, added or replaced, or of swapped neighbours, which a typist does in one
 * error.
 */
export function slipsBetween(a: string, b: string): number {
  return isSwap(a, b) ? 1 : distance(a, b);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function startsAlike(a: NameToken, b: NameToken): boolean {
  return a.text[0] === b.text[0] || a.sound[0] === b.sound[0];
}

/** True for Mario and María, Luis and Luisa, Daniel and Daniela: the ending distinguishes two people. */
function areTwins(a: string, b: string): boolean {
  const [short = "", long = ""] = a.length <= b.length ? [a, b] : [b, a];
  if (long === `${short}a`) return true;
  return (
    short.length === long.length &&
    short.slice(0, -1) === long.slice(0, -1) &&
    /[oe]a|a[oe]/.test(`${short.at(-1)}${long.at(-1)}`)
  );
}
