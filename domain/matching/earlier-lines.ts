import { compareNames, namesAgree } from "./compare-names";
import { documentKey } from "./document-key";
import { isUnnamed } from "./is-unnamed";
import { nameTokens } from "./name-token";
import { wordsOfLine, wordsOfPerson } from "./placed-words";

/** A person's name and ID number in a line or row. */
export type NamedLine = { givenNames: string; surnames: string; document: string };

/** An earlier line that may name the same person. `isSame`: ID number and name agree. */
export type Earlier = { line: number; isSame: boolean };

/** Maximum words of a name whose parts are compared; longer names are compared only as a whole. */
const mostWords = 7;

/**
 * Returns a function that finds an earlier line for each line in turn. The earlier line has the same ID number, the
 * same words in its name, or a name that contains the other ("Zoraida Ficticia M." and "Zoraida Ficticia Mamparo"). The
 * function remembers every line.
 */
export function earlierLines(): (line: number, named: NamedLine) => Earlier | undefined {
  const byDocument = new Map<string, Known>();
  const byName = new Map<number, Known>();
  const byPart = new Map<number, Known>();
  return (line, named) => {
    const document = documentKey(named.document);
    const words = wordsOf(named).map(numberOf);
    const name = sum(words);
    const parts = partsOf(words, name);
    const similar = byPart.get(name) ?? firstOf(byName, parts);
    const found =
      byDocument.get(document) ??
      byName.get(name) ??
      (similar && (!document || !similar.document || similar.document === document) ? similar : undefined);
    const known: Known = { line, document, named };
    if (document !== "") keepFirst(byDocument, document, known);
    if (name !== 0) keepFirst(byName, name, known);
    for (const part of parts) keepFirst(byPart, part, known);
    return found && { line: found.line, isSame: isSamePerson(found, known) };
  };
}

type Known = { line: number; document: string; named: NamedLine };

function isSamePerson(one: Known, other: Known): boolean {
  return one.document !== "" && one.document === other.document && haveSameName(one.named, other.named);
}

/** True if two names agree closely enough for an ID number to identify a person. */
export function haveSameName(one: Omit<NamedLine, "document">, other: Omit<NamedLine, "document">): boolean {
  if (isUnnamed(one.givenNames, one.surnames) || isUnnamed(other.givenNames, other.surnames)) return false;
  const { name } = wordsOfPerson({ ...other, alsoKnownAs: "" });
  const words = wordsOfLine({ givenNames: one.givenNames, surnames: one.surnames, order: "given_first" });
  return namesAgree(compareNames(words, name));
}

/** Returns the words of a name without initials; none for a placeholder. */
function wordsOf({ givenNames, surnames }: NamedLine): string[] {
  if (isUnnamed(givenNames, surnames)) return [];
  const words = nameTokens(`${givenNames} ${surnames}`).map(({ text }) => text);
  return words.filter((word) => word.length > 1 || /\d/.test(word));
}

/** Returns a number of two 24-bit halves derived from a word; the sum over a name does not depend on the order. */
function numberOf(word: string): number {
  let [one, other] = [17, 29];
  for (let at = 0; at < word.length; at++) {
    one = Math.imul(one ^ word.charCodeAt(at), 0x01000193);
    other = Math.imul(other + word.charCodeAt(at), 0x85ebca6b) ^ (other >>> 13);
  }
  return ((one >>> 8) * 0x1000000 + (other >>> 8)) % 0xffffffffffff;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Returns the sums of a name without one or two of its words, if at least two remain. */
function partsOf(words: readonly number[], name: number): number[] {
  if (words.length < 3 || words.length > mostWords) return [];
  return words.flatMap((one, at) => {
    const others = words.length > 3 ? words.slice(at + 1).map((other) => name - one - other) : [];
    return [name - one, ...others];
  });
}

function firstOf(known: ReadonlyMap<number, Known>, keys: readonly number[]): Known | undefined {
  for (const key of keys) {
    const found = known.get(key);
    if (found) return found;
  }
  return undefined;
}

function keepFirst<Key>(map: Map<Key, Known>, key: Key, known: Known) {
  if (!map.has(key)) map.set(key, known);
}
