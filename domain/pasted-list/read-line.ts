import { isGivenName } from "@/domain/matching/given-names";
import { isUnnamed } from "@/domain/matching/is-unnamed";
import { words } from "@/domain/matching/split-words";
import { isName } from "@/domain/reading/is-name";
import { isUnconfirmed } from "@/domain/reading/is-unconfirmed";
import type { FindPlace } from "@/domain/reading/known-places";
import { readAge } from "@/domain/reading/read-age";
import { readAlias } from "@/domain/reading/read-alias";
import { readDestination } from "@/domain/reading/read-destination";
import { readDocument } from "@/domain/reading/read-id-number";
import { readReleaseKind } from "@/domain/reading/read-release-kind";
import { type Remains, setAside, take } from "@/domain/reading/remains";
import { hasRank, isTitleText, joinRanks } from "@/domain/reading/titles";
import { saysMinor, saysMinorInName } from "@/domain/rules/minor-words";
import { namesOf } from "./line-names";
import { linePieces } from "./line-pieces";
import type { NamesCount } from "./names-count";
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

/**
 * Returns the people named in a line without its bullet, with the line's facts; none if the line does not belong to a
 * list.
 */
export function readLine(text: string, findPlace: FindPlace, reports: boolean): ReadName[] {
  const segments = text.split(inlineNumber).filter((each) => each.trim() !== "");
  const read = segments.flatMap((segment) => {
    const kin = unnamedKin.exec(segment)?.[0] ?? "";
    const names = readSegment(plainer(segment.slice(0, segment.length - kin.length)), findPlace, reports);
    return kin === "" ? [names] : [names, names.slice(0, 1).map((name) => unnamedBeside(name, kin))];
  });
  const isSeveral = read.filter((names) => names.length > 0).length > 1;
  return read.flat().map((name) => (isSeveral ? { ...name, doubt: "several" } : name));
}

/** "José Ficticio - Tocorón. 2. Ana Inventada": the next list number within a line. */
const inlineNumber = /(?<=\p{L}{2}[^\p{L}]{0,40}[\s;,.])\d{1,3}\s?[.)]-?(?=\s+\p{Lu}\p{L}+\s+\p{Lu})/u;
const label =
  /^(?:(?:hoy|ya|tambi[eé]n|adem[aá]s|luego)\s+)?(?:fue(?:ron)?\s+)?(?:confirmad[oa]s?|excarcelad[oa]s?|liberad[oa]s?|sali[oó](?:\s+en\s+libertad)?|released|freed)(?:\s*[:：—-]\s*|\s+)/iu;
/** "y señora", "+ su bebé": a second person without a name. */
const unnamedKin =
  /\s+(?:y|e|con|[+&])\s+(?:su\s+)?(?:sra|señora|espos[oa]|hij[oa]s?|bebé|familia)\.?(?:\s+de\s+\d+\s+(?:meses|años))?[\s*_~.]*$/iu;
const relation =
  /(?:\s*[;,]\s*|\s+(?:y|e|junto (?:a|con))\s+)sus?\s+(?:espos[oa]|hij[oa]s?|herman[oa]s?|madre|padre|pareja|novi[oa]|prim[oa]s?)\s+/giu;

/** Removes "Excarcelado:" before a name, and reads "y su esposa" as "y". */
function plainer(line: string): string {
  const text = line.replace(/^a\s+(?=(?:la|los|las)\s)/iu, "").replace(/\s+c\/\s+/iu, " / ");
  const behind = text.replace(label, "");
  const isLabelled = behind !== text && /^\p{Lu}\S*\s+\S/u.test(behind);
  const [, before = "", named = ""] = /^(\p{L}+(?:\s+\p{Ll}+)?)\s*:\s*(\p{Lu}.*)$/u.exec(text) ?? [];
  if (named !== "" && !isGivenName(before) && isName(named.split(/[,(.–—-]/u)[0]?.trim() ?? ""))
    return named.replace(relation, " y ");
  return (isLabelled ? behind : text).replace(relation, " y ");
}

/** Returns an unnamed person beside a named one, in the same place. */
function unnamedBeside(
  { place, facility, federalEntity, kind, isUnconfirmed, destination }: ReadName,
  kin: string,
): ReadName {
  return {
    ...{ place, facility, federalEntity, kind, isUnconfirmed, destination },
    ...{ name: kin.trim(), givenNames: "", surnames: "", order: "unknown", document: "", age: null, nationalities: [] },
    ...{ gender: null, alias: "", sector: null, ageGroup: saysMinor(kin) ? "adolescent" : null, isUnnamed: true },
    ...{ rest: "", doubt: "several" },
  };
}

/** Separates "Nolberto Ficticio-Helicoide": a place that a hyphen joins to a name. */
function apartFromPlace(text: string, findPlace: FindPlace): string {
  return text.replace(/(?<=\p{L}{3})-(?=((?:(?:El|La|Los)\s+)?\p{Lu}[^-]{2,40})$)/u, (hyphen, behind: string) =>
    findPlace(behind) !== null || /^(?:El|La|Los)\s/u.test(behind) || placeWord.test(behind) ? " - " : hyphen,
  );
}

function readSegment(text: string, findPlace: FindPlace, reports: boolean): ReadName[] {
  const remains: Remains = { text: joinRanks(apartFromPlace(text, findPlace)).replace(/\s*[¿?]+/gu, " "), rest: [] };
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
  const { pieces, counted } = linePieces(text, remains.text, findPlace, reports);
  const names = namesOf(text, pieces, counted, facts, findPlace);
  const doubt = doubtOf(facts, counted.count, names.length);
  const own = { document, age, alias, nationalities: [...new Set(facts.nationalities)] };
  return names.map(({ name, titles, gender, ...split }, index) => {
    const isFirst = index === 0;
    const rest = [titles, ...(isFirst ? facts.rest : [])].filter(Boolean).join(" ");
    const unnamed = isUnnamed(name) || isTitleText(name);
    return {
      name,
      ...(unnamed ? { givenNames: "", surnames: "", order: "unknown" as const } : split),
      // A fact that the line states once belongs to its first name.
      ...(isFirst ? own : { document: "", age: null, alias: "", nationalities: [] }),
      place: facts.place,
      facility: facts.facility,
      federalEntity: facts.facility === null ? facts.federalEntity : null,
      gender: gender ?? ((isFirst || counted.count !== "one") && !/nacionalidad/iu.test(text) ? facts.gender : null),
      sector: hasRank(titles) || (isFirst && facts.rest.some(isRankOnly)) ? "military" : null,
      ageGroup:
        (isFirst && age !== null && age < 18) || saysMinorInName(text) || saysMinor(facts.rest.join(" "))
          ? "adolescent"
          : null,
      isUnnamed: unnamed,
      ...factsOf(text, findPlace, reports),
      rest,
      doubt,
    };
  });
}

/** Returns what a line says about the release itself. */
export function factsOf(text: string, findPlace: FindPlace, reports: boolean) {
  return {
    kind: readReleaseKind(text),
    isUnconfirmed: isUnconfirmed(text),
    destination: reports ? readDestination(text, findPlace) : null,
  };
}

/** Returns female if the line says so in a word about its people; brothers may include sisters. */
function genderIn(text: string): PastedRow["gender"] {
  return /(?<!\p{L})(?:embarazada|hermanas|pregnant|sisters)(?!\p{L})/iu.test(text) ? "female" : null;
}

function isRankOnly(text: string): boolean {
  return isTitleText(text) && hasRank(text);
}

const kin =
  /(?:herman|hij|espos|prim|sobrin|niet)[oa]s? de|(?:padre|madre|pareja|familia|viuda|viudo|abogad[oa]|defensor[a]?|preso con) de/iu;

/** True for a remark with what looks like another person's name; "hermana de …" names no further one. */
function namesAnother(remark: string): boolean {
  const [, first = ""] = /(\p{Lu}\p{Ll}+)\s+\p{Lu}\p{Ll}{2,}/u.exec(remark) ?? [];
  return isGivenName(first) && !kin.test(remark) && isName(remark.trim());
}

/** Returns why the names of a line are a question. A piece that looks like a name is not read as a place. */
function doubtOf(facts: PieceFacts, count: NamesCount, people: number): Doubt | null {
  const isGuess = facts.facility === null && !placeWord.test(facts.place) && words(facts.place).length > 1;
  if (isGuess) facts.rest.push(facts.place);
  if (isGuess) facts.place = "";
  if (count === "several" || (count === "pair" && people > 0)) return count;
  return isGuess || (people > 0 && facts.rest.some(namesAnother)) ? "pair" : null;
}
