import type { Pair } from "./align";
import { isCommonest, isKnownSurname } from "./common-surnames";
import type { NamesCompared } from "./compare-names";
import { isGivenName } from "./given-names";
import type { Reason, ReasonCode } from "./match";
import { doubts } from "./thresholds";

/**
 * Is this enough to preselect somebody, if nobody else fits as well? Nothing may speak against it, and the words in
 * common must be so many that another person of that name is unlikely: a whole name of four words, or of three with a
 * surname that is not among the commonest. A fitting age makes good what is missing to that. Brothers and sisters often share the first given name and both surnames, so
 * that a second given name on one side alone is no small thing. One slip of the pen is forgiven among four words.
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

/** Does somebody of the ledger bear a word of this sound? */
export type IsBorne = (sound: string) => boolean;

/** A word that is one letter away and is a name itself is no misspelling: Marina is not María, Fernández not Hernández. */
function isAnotherName({ line, person }: Pair, isBorne: IsBorne): boolean {
  const isCommon = person.part === "given" ? isGivenName(line.written) : isKnownSurname(line.sound);
  return isCommon || isBorne(line.sound);
}
