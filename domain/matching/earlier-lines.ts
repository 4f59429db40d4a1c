import { isUnnamed } from "@/domain/people/is-unnamed";
import { compareNames, namesAgree } from "./compare-names";
import { documentKey } from "./document-key";
import { nameTokens } from "./name-token";
import { wordsOfLine, wordsOfPerson } from "./placed-words";

/** A person as one line or row names them. */
export type NamedLine = { givenNames: string; surnames: string; document: string };

/** An earlier line that may name the same person. `isSame`: ID number and name agree. */
export type Earlier = { line: number; isSame: boolean };

/** Longer names are compared as a whole only. */
const mostWords = 7;

/**
 * Finds, for each line in turn, an earlier line with the same ID number, with the same words in its name, or with a
 * name that contains the other ("Zoraida Ficticia M." and "Zoraida Ficticia Mamparo"). Remembers every line it is given.
 */
export function earlierLines(): (line: number, named: NamedLine) => Earlier | undefined {
  const byDocument = new Map<string, Known>();
  const byName = new Map<string, Known>();
  const byPart = new Map<string, Known>();
  return (line, named) => {
    const document = documentKey(named.document);
    const words = wordsOf(named);
    const name = words.join(" ");
    const parts = partsOf(words);
    const similar = byPart.get(name) ?? parts.map((part) => byName.get(part)).find((each) => each !== undefined);
    const found =
      byDocument.get(document) ??
      byName.get(name) ??
      (similar && (!document || !similar.document || similar.document === document) ? similar : undefined);
    const known: Known = { line, document, named };
    if (document !== "") keepFirst(byDocument, document, known);
    if (name !== "") keepFirst(byName, name, known);
    for (const part of parts) keepFirst(byPart, part, known);
    return found && { line: found.line, isSame: isSamePerson(found, known) };
  };
}

type Known = { line: number; document: string; named: NamedLine };

function isSamePerson(one: Known, other: Known): boolean {
  return one.document !== "" && one.document === other.document && haveSameName(one.named, other.named);
}

/** True if two names agree, as an ID number needs them to identify a person. */
export function haveSameName(one: Omit<NamedLine, "document">, other: Omit<NamedLine, "document">): boolean {
  if (isUnnamed(one.givenNames, one.surnames) || isUnnamed(other.givenNames, other.surnames)) return false;
  const { name } = wordsOfPerson({ ...other, alsoKnownAs: "" });
  const words = wordsOfLine({ givenNames: one.givenNames, surnames: one.surnames, order: "given_first" });
  return namesAgree(compareNames(words, name));
}

/** The words of a name in a fixed order, without initials; none if it names nobody. */
function wordsOf({ givenNames, surnames }: NamedLine): string[] {
  if (isUnnamed(givenNames, surnames)) return [];
  const words = nameTokens(`${givenNames} ${surnames}`).map(({ text }) => text);
  return words.filter((word) => word.length > 1 || /\d/.test(word)).toSorted();
}

/** A name without one or two of its words, as long as two are left. */
function partsOf(words: readonly string[]): string[] {
  if (words.length < 3 || words.length > mostWords) return [];
  const parts = new Set<string>();
  for (let one = 0; one < words.length; one++) {
    const rest = words.toSpliced(one, 1);
    parts.add(rest.join(" "));
    if (rest.length < 3) continue;
    for (let other = one; other < rest.length; other++) parts.add(rest.toSpliced(other, 1).join(" "));
  }
  return [...parts];
}

function keepFirst(map: Map<string, Known>, key: string, known: Known) {
  if (!map.has(key)) map.set(key, known);
}
