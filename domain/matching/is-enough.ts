import type { Pair } from "./align";
import { isCommonest, isKnownSurname } from "./common-surnames";
import type { NamesCompared } from "./compare-names";
import { isGivenName } from "./given-names";
import type { Reason, ReasonCode } from "./match";
import { doubts } from "./thresholds";

/**
 * True if the findings suffice to preselect a person, provided that no other person fits as well. Nothing may
 * contradict. The common words must make another person of that name unlikely: a whole name of four words, or of three
 * with a surname outside the most common. A matching age makes up for missing words. Siblings often share the first
 * given name and both surnames, so a second given name on only one side counts. One typing error is allowed among four
 * words.
 */
export function isEnough({ shared, pairs }: NamesCompared, reasons: readonly Reason[], isBorne: IsBorne): boolean {
  const has = (...codes: ReasonCode[]) => reasons.some(({ code }) => codes.includes(code));
  if (reasons.some(({ code }) => doubts.has(code)) || shared.given === 0 || shared.surname === 0) return false;
  const words = shared.given + shared.surname;
  const slips = pairs.filter(({ likeness }) => likeness === "one_letter");
  if (slips.length > 1 || (slips.length === 1 && words < 4) || slips.some((slip) => isAnotherName(slip, isBorne)))
    return false;
  const isGivenShort = has("given_missing", "given_extra", "initial");
  const isSurnameShort = has("surname_missing", "surname_extra");
  if (!isGivenShort && !isSurnameShort) return words > 3 || (words === 3 && isUncommon(pairs)) || has("age_same");
  return words >= 3 && !(isGivenShort && isSurnameShort) && has("age_same", "nationality_same", "alias_same");
}

function isUncommon(pairs: readonly Pair[]): boolean {
  return pairs.some(({ person }) => person.part === "surname" && !isCommonest(person.sound));
}

/** Returns whether anyone in the ledger has a name with this sound. */
export type IsBorne = (sound: string) => boolean;

/**
 * True if a word is one letter away and is itself a name, so not a misspelling: Marina is not María, Fernández not
 * Hernández.
 */
function isAnotherName({ line, person }: Pair, isBorne: IsBorne): boolean {
  const isCommon = person.part === "given" ? isGivenName(line.written) : isKnownSurname(line.sound);
  return isCommon || isBorne(line.sound);
}
