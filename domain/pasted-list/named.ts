import { isGivenName } from "@/domain/matching/given-names";
import { type SplitName, splitName, splitParts } from "@/domain/matching/split-name";
import { words } from "@/domain/matching/split-words";
import type { FindPlace } from "@/domain/reading/known-places";
import { splitTitles } from "@/domain/reading/titles";
import type { PastedRow } from "./pasted-list";

/** A name without its titles, split into given names and surnames. */
export type Named = SplitName & { name: string; titles: string; gender: PastedRow["gender"] };

/** Reads one name. After a title, a single word is a surname. */
export function named(text: string): Named {
  const head = splitTitles(text);
  const isSurname = head.titles !== "" && words(head.name).length === 1;
  return { ...head, ...(isSurname ? splitParts(head.name, "") : splitName(head.name)) };
}

/** Returns the surnames of a relative whose given names are unknown. */
export function familyNamed(surnames: string): Named {
  return { name: surnames, titles: "", gender: null, givenNames: "", surnames, order: "given_first" };
}

/** Splits two whole names at "y"; "Ortega y Gasset" stays one. */
export function joinedBy(text: string): Named[] {
  const [left = "", right = "", more] = text.split(/\s+(?:y|e|&)\s+/iu);
  if (more === undefined && isWhole(left) && isWhole(right)) return [named(left), named(right)];
  return [named(text)];
}

/** Reads a name from two columns, in either order. */
export function inTwoParts(before: string, behind: string): SplitName & { name: string } {
  const split = splitParts(before, behind);
  return { ...split, name: split.order === "given_first" ? `${before} ${behind}` : `${before}, ${behind}` };
}

/** True for a name of two or more words that begins with a known given name. */
export function isWhole(name: string): boolean {
  return words(name).length >= 2 && isGivenName(words(name)[0] ?? "");
}

/** True for a place; some places are named after people, and some people look like places. */
export function isPlace(text: string, findPlace: FindPlace): boolean {
  return findPlace(text) !== null && !isGivenName(words(text)[0] ?? "");
}
