import { isGivenName } from "@/domain/matching/given-names";
import { isUnnamed } from "@/domain/matching/is-unnamed";
import { type SplitName, splitName, splitParts } from "@/domain/matching/split-name";
import { words } from "@/domain/matching/split-words";
import { demonymsIn } from "@/domain/reading/demonyms";
import { isName } from "@/domain/reading/is-name";
import { isUnconfirmed } from "@/domain/reading/is-unconfirmed";
import type { FindPlace } from "@/domain/reading/known-places";
import { readAge } from "@/domain/reading/read-age";
import { readAlias } from "@/domain/reading/read-alias";
import { readDocument } from "@/domain/reading/read-id-number";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { readReleaseKind } from "@/domain/reading/read-release-kind";
import { type Remains, setAside, take } from "@/domain/reading/remains";
import { isTitle, joinRanks, splitTitles } from "@/domain/reading/titles";
import { type NamesCount, namesCount } from "./names-count";
import type { Doubt, PastedRow } from "./pasted-list";
import { type PieceFacts, placeWord, readPiece } from "./read-piece";

export type ReadName = Omit<PastedRow, "line" | "part" | "raw" | "notRelease" | "isPlaceUnread">;

const elsewhere =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])[#@][\p{L}\p{N}_.]+|(?<!\p{N})\d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?!\p{N})/iu;
/** Sentences and terms in years, telephones and other numbers that are neither age nor document. */
const term =
  /(?:(?:condenad[oa]|sentenciad[oa])\s+)?(?:(?:de|a|por)\s+)?(?<!\p{N})\d{1,3}\s+(?:años|meses|d[ií]as)(?!\p{L})[^,;|—()]*/iu;
const number = /(?<![\p{L}\p{N}])\+?\d{3,}(?:[-.\s]\d+)*(?!\p{L})/u;
const parenthesis = /[([]([^()[\]]*)[)\]]/u;
const column = /\s*[\t|;/:—•·➡→]\s*|\s+-\s*|\s*-\s+/u;

/**
 * Returns the people named in a line without its bullet, with the line's facts; none if the line does not belong to a
 * list.
 */
export function readLine(text: string, findPlace: FindPlace, reports: boolean): ReadName[] {
  const remains: Remains = { text: joinRanks(text).replace(/\s*[¿?]+/gu, " "), rest: [] };
  setAside(remains, elsewhere);
  const document = readDocument(remains);
  const age = readAge(remains);
  setAside(remains, term);
  setAside(remains, number);
  const alias = readAlias(remains);
  const facts: PieceFacts = { nationalities: [], gender: null, place: "", facility: null, rest: remains.rest, reports };
  for (let match = take(remains, parenthesis); match; match = take(remains, parenthesis)) {
    readPiece(match[1] ?? "", facts, findPlace);
  }
  const pieces = remains.text.split(column).flatMap((piece) => softPieces(piece, findPlace));
  const count = namesCount(pieces, findPlace, reports);
  const names = count === "people" ? people(pieces, facts, findPlace) : namesIn(pieces, facts, findPlace);
  const doubt = doubtOf(facts, count);
  const isUnconfirmedLine = isUnconfirmed(text);
  const own = { document, age, alias, nationalities: [...new Set(facts.nationalities)] };
  return names.map(({ name, titles, gender, ...split }, index) => ({
    name,
    ...split,
    // A fact that the line states once belongs to its first name.
    ...(index === 0 ? own : { document: "", age: null, alias: "", nationalities: [] }),
    place: facts.place,
    facility: facts.facility,
    gender: gender ?? (index === 0 && !/nacionalidad/iu.test(text) ? facts.gender : null),
    rest: [titles, ...(index === 0 ? facts.rest : [])].filter(Boolean).join(" "),
    doubt,
    federalEntity: null,
    kind: readReleaseKind(text),
    sector: null,
    ageGroup: null,
    isUnnamed: isUnnamed(name) || name.split(/\s+/).every(isTitle),
    isUnconfirmed: isUnconfirmedLine,
    destination: null,
  }));
}

/** Returns why the names of a line are a question. A piece that looks like a name is not read as a place. */
function doubtOf(facts: PieceFacts, count: NamesCount): Doubt | null {
  const isGuess = facts.facility === null && !placeWord.test(facts.place) && words(facts.place).length > 1;
  if (isGuess) facts.rest.push(facts.place);
  if (isGuess) facts.place = "";
  if (count === "several" || count === "pair") return count;
  return isGuess ? "pair" : null;
}

/** Two spaces separate columns only before a piece that is not a name: "Irreal  Paz" is one name. */
function softPieces(piece: string, findPlace: FindPlace): string[] {
  const pieces: string[] = [];
  for (const next of piece.split(/\s{2,}/u)) {
    const before = pieces.at(-1);
    const isNameGoingOn =
      before !== undefined && isName(before) && isName(next) && !isPlace(next, findPlace) && demonymsIn(next) === null;
    if (isNameGoingOn) pieces[pieces.length - 1] = `${before} ${next}`;
    else pieces.push(next);
  }
  return pieces;
}

/** Returns the people in a line of three or more whole names. */
function people(pieces: readonly string[], facts: PieceFacts, findPlace: FindPlace): Named[] {
  return pieces
    .flatMap((piece) => piece.split(/\s*,\s*/))
    .flatMap((piece): Named[] => {
      if (isName(piece) && !isPlace(piece, findPlace)) return joinedBy(piece);
      readPiece(piece, facts, findPlace);
      return [];
    });
}

type Named = SplitName & { name: string; titles: string; gender: PastedRow["gender"] };

/**
 * Returns the first piece that can be a name, with the next one if two columns form one name; the others become facts.
 */
function namesIn(pieces: string[], facts: PieceFacts, findPlace: FindPlace): Named[] {
  const found: Named[] = [];
  let isOpen = true;
  for (const piece of pieces) {
    const text = piece.replace(/^[\s*_.,"“]+|(?<!(?<!\p{L})\p{L})\.+\s*$|[\s*_,"”]+$/gu, "");
    const before = found.at(-1);
    const isFact = text === "" || isPlace(text, findPlace) || demonymsIn(text) !== null;
    if (text !== "" && text.split(/\s+/).every(isTitle)) facts.rest.push(text);
    else if (isOpen && !before && !isFact && isNamePiece(text, facts)) found.push(...namedIn(text, facts, findPlace));
    else if (isOpen && before && found.length === 1 && !isFact && isName(text) && isSecondName(before.name, text)) {
      if (isWhole(before.name) && isWhole(text)) found.push(named(text));
      else found[0] = { ...before, ...inTwoParts(before.name, text) };
      isOpen = false;
    } else readPiece(piece, facts, findPlace);
  }
  return found;
}

function isNamePiece(text: string, { reports }: PieceFacts): boolean {
  if (reports && readNotRelease(text)) return false;
  return isName(text) || isName(text.split(/\s*,\s*/)[0] ?? "") || isName(splitTitles(text).name);
}

/** True for a place; some places are named after people, and some people look like places. */
function isPlace(text: string, findPlace: FindPlace): boolean {
  return findPlace(text) !== null && !isGivenName(words(text)[0] ?? "");
}

function inTwoParts(before: string, behind: string): SplitName & { name: string } {
  const split = splitParts(before, behind);
  return { ...split, name: split.order === "given_first" ? `${before} ${behind}` : `${before}, ${behind}` };
}

/** True for a second column that begins with a given name, or completes a first one of given names only. */
function isSecondName(before: string, text: string): boolean {
  const [left, right] = [words(before), words(text)];
  return isGivenName(right[0] ?? "") || (left.length <= 2 && left.every(isGivenName));
}

function isWhole(name: string): boolean {
  return words(name).length >= 2 && isGivenName(words(name)[0] ?? "");
}

/** Returns the names in one piece: "Apellido, Nombre", "Nombre Apellido y Nombre Apellido", or one name. */
function namedIn(text: string, facts: PieceFacts, findPlace: FindPlace): Named[] {
  const [first = "", ...others] = text.split(/\s*,\s*/).filter(Boolean);
  const [second = ""] = others;
  const isSecond = isName(second) && !isPlace(second, findPlace) && demonymsIn(second) === null;
  if (isSecond && isWhole(first) && isWhole(second)) {
    const names = others.filter((each) => isName(each));
    for (const other of others) if (!names.includes(other)) readPiece(other, facts, findPlace);
    return [first, ...names].flatMap((each) => joinedBy(each));
  }
  const isPair = isSecond && (isGivenName(words(second)[0] ?? "") || !isGivenName(words(first)[0] ?? ""));
  for (const other of others.slice(isPair ? 1 : 0)) readPiece(other, facts, findPlace);
  if (!isPair) return joinedBy(first);
  const head = splitTitles(first);
  return [{ ...head, ...inTwoParts(head.name || first, second) }];
}

/** Splits two whole names at "y"; "Ortega y Gasset" stays one. */
function joinedBy(text: string): Named[] {
  const [left = "", right = "", more] = text.split(/\s+(?:y|e|&)\s+/iu);
  if (more === undefined && isWhole(left) && isWhole(right)) return [named(left), named(right)];
  return [named(text)];
}

function named(text: string): Named {
  const head = splitTitles(text);
  return { ...head, ...splitName(head.name) };
}
