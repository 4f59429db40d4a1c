import { isGivenName } from "@/domain/matching/given-names";
import { words } from "@/domain/matching/split-words";
import { demonymsIn } from "@/domain/reading/demonyms";
import { isName } from "@/domain/reading/is-name";
import type { FindPlace } from "@/domain/reading/known-places";
import { readEntity } from "@/domain/reading/read-entity";
import { isTitleText, splitTitles } from "@/domain/reading/titles";
import { placeWord } from "./read-piece";

const capitalised = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`;
const run = new RegExp(String.raw`${capitalised}(?:\s+(?:(?:de|del|la|las|los)\s+)*${capitalised})+`, "gu");
/** Words that begin a sentence about somebody. */
const start =
  /^(?:el|la|los|las|del|al|según|hoy|ayer|mi|su|fue|salió|también|tambien|rumor|excarcelad[oa]|liberad[oa])\s+/iu;

/**
 * Returns the names that stand in a sentence: two or more capitalised words that are no place, state, title or word of a
 * heading. In a text in capitals only words from the list of given names count.
 */
export function properNames(text: string, findPlace: FindPlace): string[] {
  const isLoud = text === text.toUpperCase();
  return (text.match(run) ?? []).flatMap((found) => {
    const { name } = splitTitles(found.replace(start, ""));
    if (words(name).length < 2 || isTitleText(name) || !isName(name) || placeWord.test(name)) return [];
    if (findPlace(name) !== null || readEntity(name) !== null || demonymsIn(name) !== null) return [];
    return isLoud && !words(name).some(isGivenName) ? [] : [name];
  });
}
