import type { PersonIdentity } from "@/domain/records/person";
import { searchKey } from "@/domain/values/search-key";

/** What tells a person from others in a text. */
export type Identifying = Pick<PersonIdentity, "givenNames" | "surnames" | "alsoKnownAs" | "document" | "birthDate">;

/** A shorter row of digits is an age, a year or a count, and not an ID number. */
export const shortestNumber = 5;

/** Parts of names that are also everyday words. */
export const particles = new Set(["del", "las", "los", "san", "dos", "das", "von", "van", "mac", "santa", "hijo"]);

/**
 * True if a text has all words of one of the people's names, or of another name, in any order, or the ID number. Accents
 * and case do not count. Two words of a name that only stand in the same text are enough: a person to erase must not be
 * missed.
 */
export function mentionsPerson(text: string, people: readonly Identifying[]): boolean {
  const words = new Set(searchKey(text).split(" "));
  const hasAll = (name: readonly string[]) => name.length > 0 && name.every((word) => words.has(word));
  return people.some((person) => namesOf(person).some(hasAll) || hasNumber(text, person));
}

/**
 * True if a text could tell which person is meant: any word of a name or of another name, also run together, the ID
 * number, or the birth date. For a text that stays after the person was erased, so a harmless word may be refused.
 */
export function couldName(text: string, people: readonly Identifying[]): boolean {
  const folded = searchKey(text);
  const words = new Set(folded.split(" "));
  const joined = folded.replaceAll(" ", "");
  return people.some((person) => {
    const names = namesOf(person);
    const own = names.flat().filter((word) => word.length >= 3 && !particles.has(word));
    const isJoined = names.some((name) => name.length > 1 && joined.includes(name.join("")));
    const born = person.birthDate !== null && /^\d{4}-\d{2}-\d{2}$/.test(person.birthDate) ? person.birthDate : null;
    return (
      own.some((word) => words.has(word)) || isJoined || hasNumber(text, person) || (!!born && text.includes(born))
    );
  });
}

/** The words of the name, and of each other name. A single short nickname is no name: it stands in other texts too. */
export function namesOf({ givenNames, surnames, alsoKnownAs }: Identifying): string[][] {
  const name = wordsOf(`${givenNames} ${surnames}`);
  const others = alsoKnownAs.split(/[;,/«»"]+/).map(wordsOf);
  return [name, ...others.filter((words) => words.join("").length >= 4)].filter((words) => words.length > 0);
}

function wordsOf(text: string): string[] {
  return searchKey(text).split(" ").filter(Boolean);
}

/** True if a text has the ID number as it was written, or its digits with any separators, without its letter. */
function hasNumber(text: string, { document }: Identifying): boolean {
  const digits = document.replace(/\D/g, "");
  const words = new Set(wordsOf(text));
  const isWhole = digits !== "" && wordsOf(document).every((word) => words.has(word));
  return isWhole || (digits.length >= shortestNumber && text.replace(/(?<=\d)[.,\s-](?=\d)/g, "").includes(digits));
}
