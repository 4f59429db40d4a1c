import { isGivenName } from "@/domain/matching/given-names";
import { words } from "@/domain/matching/split-words";
import { demonymsIn } from "@/domain/reading/demonyms";
import { isName } from "@/domain/reading/is-name";
import type { FindPlace } from "@/domain/reading/known-places";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { isTitle } from "@/domain/reading/titles";
import { placeWord } from "./read-piece";

/**
 * How many people a line's pieces may name. `people`: three or more, each a whole name. `several`: more than one, with
 * unclear boundaries. `pair`: "Words Words, Words Words" is one person or two. `one`: no such doubt.
 */
export type NamesCount = "one" | "pair" | "several" | "people";

const relatives =
  /^(?:l[oa]s\s+)?(?:herman[oa]s|espos[oa]s|matrimonio|pareja|gemel[oa]s|moroch[oa]s|prim[oa]s|familia|padre e|madre e)\s/iu;
/** "… 2. Ana": the next list number within the line. */
const numbered = /(?:^|[\s;,.])\d{1,3}\s?[.)]-?\s+\p{L}/u;
/** "José Ficticio. Ana Inventada": a name of two words, a full stop, and another. */
const sentences = /\p{L}{2,}\s+\p{L}{3,}\.\s+\p{Lu}\p{L}+\s+\p{Lu}/u;
const joining = new Set(["de", "del", "la", "las", "los", "y", "da", "san", "santa"]);

export function namesCount(pieces: readonly string[], findPlace: FindPlace, reports: boolean): NamesCount {
  if (pieces.some((piece) => numbered.test(piece) || sentences.test(piece))) return "several";
  if (pieces.length === 1 && !/,|\s(?:y|e|&)\s/iu.test(pieces[0] ?? "") && !relatives.test(pieces[0] ?? ""))
    return "one";
  const parts = pieces
    .flatMap((piece) => piece.split(/\s*,\s*/))
    .map((part) => part.replace(/^[\s*_."“]+|[\s*_."”]+$/gu, ""));
  const isNameLike = (part: string) =>
    length(part) >= 2 &&
    isName(part) &&
    findPlace(part) === null &&
    !placeWord.test(part) &&
    demonymsIn(part) === null &&
    !part.split(/\s+/).every(isTitle) &&
    !(reports && readNotRelease(part));
  const names = parts.filter(isNameLike);
  if (names.some((name) => relatives.test(name) || sharesSurnames(name))) return "several";
  const each = names.flatMap((name) => split(name));
  if (each.length > 2) return each.every(isWhole) ? "people" : "several";
  const [first = "", second = ""] = each;
  if (each.length < 2 || (isWhole(first) && isWhole(second))) return "one";
  if (names.length === 1) return "pair";
  const isPair = length(first) <= 2 && length(second) <= 3;
  if (isPair && (hasGivenName(second) || isUpperCase(first) !== isUpperCase(second))) return "one";
  return isPair || (startsWithGivenName(second) && length(first) <= 3) ? "pair" : "several";
}

/** Splits "Henry Quimera y Roynis Bruma" into two names; "José Ortega y Gasset" stays one. */
function split(name: string): string[] {
  const [left = "", right = "", more] = name.split(/\s+(?:y|e|&)\s+/iu);
  return more === undefined && length(left) >= 2 && length(right) >= 2 ? [left, right] : [name];
}

/** True for "Carolina y Daniela Inventadas": two given names before one surname. */
function sharesSurnames(name: string): boolean {
  const [left = "", right = ""] = name.split(/\s+(?:y|e|&)\s+/iu);
  return length(left) === 1 && length(right) >= 2 && startsWithGivenName(left) && startsWithGivenName(right);
}

function isWhole(name: string): boolean {
  return length(name) >= 2 && startsWithGivenName(name);
}

function startsWithGivenName(name: string): boolean {
  return isGivenName(words(name)[0] ?? "");
}

function hasGivenName(name: string): boolean {
  return words(name).some(isGivenName);
}

/** True for a text in capitals. They mark the surnames in "FICTICIO ROJAS, Yordan José". */
function isUpperCase(name: string): boolean {
  return name === name.toUpperCase();
}

function length(name: string): number {
  return words(name).filter((word) => !joining.has(word)).length;
}
