import { isGivenName } from "@/domain/matching/given-names";
import { words } from "@/domain/matching/split-words";
import { demonymsIn } from "@/domain/reading/demonyms";
import { isName } from "@/domain/reading/is-name";
import type { FindPlace } from "@/domain/reading/known-places";
import { readEntity } from "@/domain/reading/read-entity";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { isTitleText } from "@/domain/reading/titles";
import { placeWord } from "./read-piece";

/**
 * How many people a line's pieces may name. `people`: three or more, each a whole name. `several`: more than one, with
 * unclear boundaries. `pair`: "Words Words, Words Words" is one person or two. `one`: no such doubt.
 */
export type NamesCount = "one" | "pair" | "several" | "people";

const relatives =
  /^(?:l[oa]s\s+(?:dos\s+|tres\s+)?)?(?:l[oa]s dos|l[oa]s tres|herman[oa]s|espos[oa]s|matrimonio|pareja|gemel[oa]s|moroch[oa]s|prim[oa]s|familia|padre e hij[oa]s?|madre e hij[oa]s?)\s/iu;
/** "… 2. Ana": the next list number within the line. */
const inlineNumbers = /(^|[\s;,.])\s*\d{1,3}\s?[.)]-?(?=\s+\p{L})/gu;
const numbered = /(?:^|[\s;,.])\d{1,3}\s?[.)]-?\s+\p{L}/u;
/** "José Ficticio. Ana Inventada": a name of two words, a full stop, and another. */
const sentences = /(?<!\p{L})\p{L}{2,}\s+\p{L}{3,}\.\s+\p{Lu}\p{L}+\s+\p{Lu}/u;
const and = /\s+(?:y|e|&)\s+/iu;
const joining = new Set(["de", "del", "la", "las", "los", "y", "da", "san", "santa"]);

/** A name; `isFamily`: only the surnames of several relatives. */
export type CountedName = { name: string; isFamily: boolean };
/** The likely names of several people in a line's pieces, and the parts that are no names. */
export type CountedNames = { count: NamesCount; names: CountedName[]; others: string[] };

/** Counts the people whom the pieces of a line may name, and returns the likely names if there are several. */
export function namesCount(pieces: readonly string[], findPlace: FindPlace, reports: boolean): CountedNames {
  const parts = pieces.flatMap(partsOf);
  const singles = givenNamesOnly(parts);
  if (singles) return { count: "several", names: singles.map((name) => ({ name, isFamily: false })), others: [] };
  const names = parts.filter((part) => isNameLike(part, findPlace, reports));
  const count = countOf(pieces, names);
  const others = parts.filter((part) => !names.includes(part));
  if (count === "one" || count === "pair") return { count, names: [], others };
  const isFamily = names.some((name) => relatives.test(name));
  const firsts = isFamily ? names.filter(isPairOfFirstNames) : [];
  const given = [...others, ...firsts]
    .flatMap((part) => part.split(and))
    .filter((part) => length(part) === 1 && isFirstName(part, findPlace));
  const left = others.filter((part) => !part.split(and).every((each) => given.includes(each)));
  return {
    count,
    names: severalNames(
      given,
      names.filter((name) => !firsts.includes(name)),
    ),
    others: left,
  };
}

/** True for "Jeremías y Ezequiel". */
function isPairOfFirstNames(name: string): boolean {
  const each = name.split(and);
  return each.length > 1 && each.every((part) => length(part) === 1);
}

/** Returns the names of "Wilmer, Wilson y Wilman": only first names. */
function givenNamesOnly(parts: readonly string[]): string[] | null {
  const each = parts.flatMap((part) => part.split(and));
  const isList = and.test(parts.at(-1) ?? "") && !parts.slice(0, -1).some((part) => and.test(part)) && each.length > 2;
  return isList && each.every((part) => length(part) === 1 && isName(part)) ? each : null;
}

function isFirstName(part: string, findPlace: FindPlace): boolean {
  return (
    isName(part) &&
    findPlace(part) === null &&
    readEntity(part) === null &&
    demonymsIn(part) === null &&
    !isTitleText(part)
  );
}

/** Splits a piece at commas, list numbers and full stops between names. */
function partsOf(piece: string): string[] {
  return piece
    .replace(inlineNumbers, "$1,")
    .replace(/(?<!\p{L})(\p{L}{2,}\s+\p{L}{3,})\.(?=\s+\p{Lu}\p{L}+\s+\p{Lu})/gu, "$1,")
    .split(/\s*,\s*/)
    .map((part) => part.replace(/^[\s*_.;"“]+|[\s*_.;"”]+$/gu, ""))
    .filter(Boolean);
}

function countOf(pieces: readonly string[], names: readonly string[]): NamesCount {
  if (pieces.some((piece) => numbered.test(piece) || sentences.test(piece))) return "several";
  if (names.some((name) => apart(name).length > 1)) return "several";
  if (pieces.length === 1 && !/,|\s(?:y|e|&)\s/iu.test(pieces[0] ?? "") && !relatives.test(pieces[0] ?? ""))
    return "one";
  if (names.some((name) => relatives.test(name) || sharesSurnames(name))) return "several";
  const each = names.flatMap((name) => split(name));
  const isEnumeration = names.length > 1 && split(names.at(-1) ?? "").length > 1;
  if (each.length > 2) return isEnumeration || each.every(isWhole) ? "people" : "several";
  const [first = "", second = ""] = each;
  if (each.length < 2 || (isWhole(first) && isWhole(second))) return "one";
  if (names.length === 1) return "several";
  const isPair = length(first) <= 2 && length(second) <= 3;
  if (isPair && (hasGivenName(second) || isUpperCase(first) !== isUpperCase(second))) return "one";
  return isPair || (startsWithGivenName(second) && length(first) <= 3) ? "pair" : "several";
}

function isNameLike(part: string, findPlace: FindPlace, reports: boolean): boolean {
  return (
    length(part) >= 2 &&
    isName(part) &&
    findPlace(part) === null &&
    readEntity(part) === null &&
    !placeWord.test(part) &&
    demonymsIn(part) === null &&
    !isTitleText(part) &&
    !(reports && readNotRelease(part))
  );
}

/**
 * Returns the most likely names of several people. Given names before one surname share it: "Hermanas Carolina y
 * Daniela Inventadas" are two people. Relatives without given names are at least two.
 */
function severalNames(given: readonly string[], names: readonly string[]): CountedName[] {
  let others = [...given];
  const found = names.flatMap((name): CountedName[] => {
    const family = name.replace(relatives, "");
    const whole = family === name ? name : family.replace(/^(?:de |los |las )+/iu, "");
    if (family !== name && !startsWithGivenName(whole)) {
      const members = others.map((first) => ({ name: `${first} ${whole}`, isFamily: false }));
      others = [];
      return members.length > 0 ? members : [whole, whole].map((each) => ({ name: each, isFamily: true }));
    }
    const [left = "", right = "", more] = whole.split(and);
    const sharing = more === undefined && length(left) === 1 && length(right) >= 2;
    const surnames = right.split(/\s+/).slice(1).join(" ");
    const firsts = sharing ? [...others, left] : [];
    if (sharing) others = [];
    const each = sharing ? [...firsts.map((first) => `${first} ${surnames}`), right] : split(whole);
    return each.flatMap(apart).map((one) => ({ name: one, isFamily: false }));
  });
  return [...found, ...others.map((name) => ({ name, isFamily: false }))];
}

/** Separates "Pedro León Irreal Juan Simulado Bruma", two names of three words without a sign between them. */
function apart(name: string): string[] {
  const parts = name.split(/\s+/);
  const second = parts.findIndex((part, at) => at > 2 && isGivenName(part) && startsAnother(parts[at - 1] ?? ""));
  const isTwo = parts.length > 5 && second !== -1 && parts.length - second > 1 && startsWithGivenName(name);
  return isTwo ? [parts.slice(0, second).join(" "), parts.slice(second).join(" ")] : [name];
}

/** True for a word behind which a second name may begin: not a given name, and no particle of a surname. */
function startsAnother(before: string): boolean {
  return !isGivenName(before) && !joining.has(words(before)[0] ?? "");
}

/** Splits "Henry Quimera y Roynis Bruma" into two names; "José Ortega y Gasset" stays one. */
function split(name: string): string[] {
  const [left = "", right = "", more] = name.split(and);
  return more === undefined && length(left) >= 2 && length(right) >= 2 ? [left, right] : [name];
}

/** True for "Carolina y Daniela Inventadas": two given names before one surname. */
function sharesSurnames(name: string): boolean {
  const [left = "", right = ""] = name.split(and);
  return length(left) === 1 && length(right) >= 2;
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
