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
import { readDestination } from "@/domain/reading/read-destination";
import { readDocument } from "@/domain/reading/read-id-number";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { readReleaseKind } from "@/domain/reading/read-release-kind";
import { type Remains, setAside, take } from "@/domain/reading/remains";
import { hasRank, isTitle, joinRanks, splitTitles } from "@/domain/reading/titles";
import { saysMinor, saysMinorInName } from "@/domain/rules/minor-words";
import { type CountedNames, type NamesCount, namesCount } from "./names-count";
import type { Doubt, PastedRow } from "./pasted-list";
import { type PieceFacts, placeWord, readPiece } from "./read-piece";

export type ReadName = Omit<PastedRow, "line" | "part" | "raw" | "notRelease" | "isPlaceUnread">;

const elsewhere =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])[#@][\p{L}\p{N}_.]+|(?<!\p{N})\d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?!\p{N})/iu;
/** Sentences and terms in years, telephones and other numbers that are neither age nor document. */
const term =
  /(?:(?:condenad[oa]|sentenciad[oa])\s+)?(?:(?<!\p{L})(?:de|a|por|cada)\s+)?(?<!\p{N})\d{1,3}\s+(?:años|meses|d[ií]as)(?!\p{L})[^,;|—()]*/iu;
const number = /(?<![\p{L}\p{N}])\+?\d{3,}(?:[-.\s]\d+)*(?!\p{L})/u;
const parenthesis = /[([]([^()[\]]*)[)\]]/u;
const column = /\s*[\t|;/:—•·➡→]\s*|\s+-\s*|\s*-\s+/u;

/**
 * Returns the people named in a line without its bullet, with the line's facts; none if the line does not belong to a
 * list.
 */
export function readLine(text: string, findPlace: FindPlace, reports: boolean): ReadName[] {
  const segments = text.split(inlineNumber).filter((each) => each.trim() !== "");
  const read = segments.map((segment) => readSegment(plainer(segment), findPlace, reports));
  const isSeveral = read.filter((names) => names.length > 0).length > 1;
  return read.flat().map((name) => (isSeveral ? { ...name, doubt: "several" } : name));
}

/** "José Ficticio - Tocorón. 2. Ana Inventada": the next list number within a line. */
const inlineNumber = /(?<=\p{L}{2}[^\p{L}]*[\s;,.])\d{1,3}\s?[.)]-?(?=\s+\p{Lu}\p{L}+\s+\p{Lu})/u;
const label =
  /^(?:(?:hoy|ya)\s+)?(?:fue(?:ron)?\s+)?(?:confirmad[oa]s?|excarcelad[oa]s?|liberad[oa]s?|sali[oó](?:\s+en\s+libertad)?|released|freed)(?:\s*[:：—-]\s*|\s+)/iu;
const relation =
  /\s+(?:y|e|junto (?:a|con))\s+sus?\s+(?:espos[oa]|hij[oa]s?|herman[oa]s?|madre|padre|pareja|novi[oa]|prim[oa]s?)\s+/giu;

/** Removes "Excarcelado:" before a name, and reads "y su esposa" as "y". */
function plainer(text: string): string {
  const behind = text.replace(label, "");
  const isLabelled = behind !== text && /^\p{Lu}\S*\s+\S/u.test(behind);
  return (isLabelled ? behind : text).replace(relation, " y ");
}

function readSegment(text: string, findPlace: FindPlace, reports: boolean): ReadName[] {
  const remains: Remains = { text: joinRanks(text).replace(/\s*[¿?]+/gu, " "), rest: [] };
  setAside(remains, elsewhere);
  const document = readDocument(remains);
  const age = readAge(remains);
  setAside(remains, term);
  setAside(remains, number);
  const alias = readAlias(remains);
  const facts: PieceFacts = {
    ...{ nationalities: [], place: "", facility: null, federalEntity: null, rest: remains.rest, reports },
    gender: genderIn(text),
  };
  for (let match = take(remains, parenthesis); match; match = take(remains, parenthesis)) {
    readPiece(match[1] ?? "", facts, findPlace);
  }
  const pieces = remains.text.split(column).flatMap((piece) => softPieces(piece, findPlace));
  const counted = separated(namesCount(pieces, findPlace, reports), text, pieces);
  const names = namesOf(text, pieces, counted, facts, findPlace);
  const doubt = doubtOf(facts, counted.count, names.length);
  const own = { document, age, alias, nationalities: [...new Set(facts.nationalities)] };
  return names.map(({ name, titles, gender, ...split }, index) => {
    const isFirst = index === 0;
    const rest = [titles, ...(isFirst ? facts.rest : [])].filter(Boolean).join(" ");
    const unnamed = isUnnamed(name) || name.split(/\s+/).every(isTitle);
    return {
      name,
      ...(unnamed ? { givenNames: "", surnames: "", order: "unknown" as const } : split),
      // A fact that the line states once belongs to its first name.
      ...(isFirst ? own : { document: "", age: null, alias: "", nationalities: [] }),
      place: facts.place,
      facility: facts.facility,
      federalEntity: facts.facility === null ? facts.federalEntity : null,
      gender: gender ?? ((isFirst || counted.count !== "one") && !/nacionalidad/iu.test(text) ? facts.gender : null),
      kind: readReleaseKind(text),
      sector: hasRank(titles) || (isFirst && facts.rest.some(isRankOnly)) ? "military" : null,
      ageGroup: saysMinorInName(text) || saysMinor(facts.rest.join(" ")) ? "adolescent" : null,
      isUnnamed: unnamed,
      isUnconfirmed: isUnconfirmed(text),
      destination: reports ? readDestination(text, findPlace) : null,
      rest,
      doubt,
    };
  });
}

/** A slash or bullet between two names separates two people; other signs may separate the columns of one. */
function separated(counted: CountedNames, text: string, pieces: readonly string[]): CountedNames {
  if (counted.count !== "pair" || pieces.length < 2 || !/[/•·]/u.test(text)) return counted;
  const names = pieces.filter((piece) => isName(piece.trim())).map((name) => ({ name: name.trim(), isFamily: false }));
  return names.length < 2 ? counted : { ...counted, count: "several", names };
}

/** Returns female if the line says so in a word about its people; brothers may include sisters. */
function genderIn(text: string): PastedRow["gender"] {
  return /(?<!\p{L})(?:embarazada|hermanas|pregnant|sisters)(?!\p{L})/iu.test(text) ? "female" : null;
}

function isRankOnly(text: string): boolean {
  return text.split(/\s+/).every(isTitle) && hasRank(text);
}

/** Returns the people of a line; an unnamed person is described by the line itself. */
function namesOf(
  text: string,
  pieces: string[],
  { count, names: several, others }: CountedNames,
  facts: PieceFacts,
  findPlace: FindPlace,
): Named[] {
  if (count === "people") return people(pieces, facts, findPlace);
  if (count === "several") {
    for (const other of others) readPiece(other, facts, findPlace);
    return several.map(({ name, isFamily }) => (isFamily ? familyNamed(name) : named(name)));
  }
  const names = namesIn(pieces, facts, findPlace);
  if (names.length > 0 || !describesOne(text)) return names;
  const name = text.replace(/\s*[([].*$/u, "").trim() || text.trim();
  return [{ name, titles: "", gender: null, ...splitName("") }];
}

function familyNamed(surnames: string): Named {
  return { name: surnames, titles: "", gender: null, givenNames: "", surnames, order: "given_first" };
}

const oneUnnamed =
  /^(?:un[ao]?\s+)?(?:adolescente|menor|joven|niñ[oa]|bebé|lactante|hombre|mujer|persona|ciudadan[oa]|femenina|masculino|nn|n\.n\.|sin identificar|sin nombre|no identificad[oa]|identidad)(?!\p{L})/iu;

/** True for "Adolescente de 16 años (identidad reservada)": one person without a name. */
function describesOne(text: string): boolean {
  return oneUnnamed.test(text.trim()) && isUnnamed(text.replace(/\d+/g, " "));
}

/** Returns why the names of a line are a question. A piece that looks like a name is not read as a place. */
function doubtOf(facts: PieceFacts, count: NamesCount, people: number): Doubt | null {
  const isGuess = facts.facility === null && !placeWord.test(facts.place) && words(facts.place).length > 1;
  if (isGuess) facts.rest.push(facts.place);
  if (isGuess) facts.place = "";
  if (count === "several" || (count === "pair" && people > 0)) return count;
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
  const queue = [...pieces];
  for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
    const [first = piece, ...others] = facts.reports && found.length === 0 ? withoutReport(piece) : [piece];
    piece = first;
    queue.unshift(...others);
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

/** Separates a name from the report before or behind it: "José Ficticio, trasladado a Yare", "Fallecido José Ficticio". */
function withoutReport(piece: string): string[] {
  if (readNotRelease(piece) === null) return [piece];
  const parts = piece.split(/\s+/).filter(Boolean);
  const isPerson = (words: readonly string[]) => {
    const text = words.join(" ").replace(/[,.:]+$/u, "");
    return words.length >= 2 && isName(text) && readNotRelease(text) === null;
  };
  const lengths = Array.from({ length: Math.max(0, parts.length - 2) }, (_, index) => parts.length - 1 - index);
  const before = lengths.find((length) => isPerson(parts.slice(0, length)));
  if (before) return [parts.slice(0, before).join(" "), parts.slice(before).join(" ")];
  const behind = lengths.find((length) => isPerson(parts.slice(-length)));
  if (behind) return [parts.slice(-behind).join(" "), parts.slice(0, -behind).join(" ")];
  return [piece];
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
  const isSurname = head.titles !== "" && words(head.name).length === 1;
  return { ...head, ...(isSurname ? splitParts(head.name, "") : splitName(head.name)) };
}
