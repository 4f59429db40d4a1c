import type { NamesCompared } from "./compare-names";
import type { Reason, ReasonCode } from "./match";
import { doubts } from "./thresholds";

/** Given names that several children of one family get before their own: without the second one they tell nobody. */
const namesOfMany = new Set(["jose", "maria", "juan", "luis", "ana", "jesus", "carlos"]);

/**
 * Is this enough to preselect somebody, if nobody else fits as well? Nothing may speak against it, and the words in
 * common must be so many that another person of that name is unlikely: a given name with both surnames, or a whole name
 * of three words; of two words only where the age agrees too. One slip of the pen is forgiven among four words.
 */
export function isEnough({ shared, pairs }: NamesCompared, reasons: readonly Reason[]): boolean {
  const has = (...codes: ReasonCode[]) => reasons.some(({ code }) => codes.includes(code));
  if (reasons.some(({ code }) => doubts.has(code)) || shared.given === 0 || shared.surname === 0) return false;
  const slips = reasons.filter(({ code }) => code === "one_letter").length;
  const words = shared.given + shared.surname;
  if (slips > 1 || (slips === 1 && words < 4)) return false;
  const isGivenShort = has("given_missing", "given_extra", "initial");
  const isSurnameShort = has("surname_missing", "surname_extra");
  if (has("age_same") && !(isGivenShort && isSurnameShort)) return true;
  if (isSurnameShort) return words >= 3 && has("nationality_same");
  if (!isGivenShort) return words >= 3;
  const isTelling = pairs.some(({ person }) => person.part === "given" && !namesOfMany.has(person.text));
  return shared.surname >= 2 && (isTelling || shared.given >= 2);
}
