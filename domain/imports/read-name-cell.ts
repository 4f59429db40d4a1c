import { splitName } from "@/domain/matching/split-name";
import { readAlias } from "@/domain/reading/read-alias";
import { hasRank, joinRanks, splitTitles } from "@/domain/reading/titles";
import { saysMinor } from "@/domain/rules/minor-words";
import { aroundName } from "./around-name";
import { namesPeople } from "./names-people";

/** A name in a sheet without the words around it. `rest`: ranks, titles and remarks, as the cell has them. */
export type NameCell = {
  givenNames: string;
  surnames: string;
  alias: string;
  /** An ID number in the name's cell; "" if there is none. */
  document: string;
  rest: string[];
  isMinor: boolean;
  isMilitary: boolean;
  /** Whom the name seems to mean besides one named person. */
  people: ReturnType<typeof namesPeople>;
};

const remark = /[([]([^()[\]]*)[)\]]/gu;
const spaces = /\s{2,}/gu;
/** Stands between two cells while their titles are split. */
const border = "\u0000";

/**
 * Reads the whole name in one cell: "Cnel. Briceño Fingido, Óscar", "Núñez Supuesto, Raúl (menor)". The comma in "PÉREZ
 * GÓMEZ, Juan" marks the surnames.
 */
export function readWholeName(cell: string): NameCell {
  const { text, ...facts } = withoutRemarks(cell);
  const { titles, name } = withoutTitles(text);
  const [surnames = "", givenNames = "", ...more] = name.split(",").map((part) => part.trim());
  const people = namesPeople(name);
  const split = givenNames !== "" && more.length === 0 ? { givenNames, surnames } : splitName(name);
  return { givenNames: split.givenNames, surnames: split.surnames, people, ...withTitles(facts, titles) };
}

/** Reads given names and surnames of two cells. */
export function readNameParts(given: string, family: string): NameCell {
  const [one, other] = [withoutRemarks(given), withoutRemarks(family)];
  const ofSurnames = withoutTitles(`${other.text}${border} ${one.text}`);
  const [surnames = "", first = ""] = ofSurnames.name.split(border).map((part) => part.trim());
  const ofGiven = withoutTitles(`${first}${border} ${surnames}`);
  const [givenNames = ""] = ofGiven.name.split(border).map((part) => part.trim());
  const facts = {
    alias: one.alias || other.alias,
    document: one.document || other.document,
    rest: [...one.rest, ...other.rest],
    isMinor: one.isMinor || other.isMinor,
    isMilitary: one.isMilitary || other.isMilitary,
  };
  const people = namesPeople(givenNames) ?? namesPeople(surnames);
  return { givenNames, surnames, people, ...withTitles(facts, `${ofGiven.titles} ${ofSurnames.titles}`.trim()) };
}

const plain = { alias: "", rest: [], document: "", isMinor: false, isMilitary: false };

type Facts = Pick<NameCell, "alias" | "rest" | "document" | "isMinor" | "isMilitary">;

function withTitles(facts: Facts, titles: string): Facts {
  if (titles === "") return facts;
  return { ...facts, rest: [titles, ...facts.rest], isMilitary: facts.isMilitary || hasRank(titles) };
}

/**
 * Splits titles before a name. Whole words such as "Coronel" and "Pastor" are also names: they are titles only before
 * two other surnames or given names.
 */
function withoutTitles(text: string): { titles: string; name: string } {
  const { titles, name } = splitTitles(joinRanks(text));
  const isShort = titles.split(/\s+/).every((title) => /[./()]/.test(title) || title.length <= 4);
  const [first = ""] = name.replace(border, ",").split(",");
  return titles !== "" && (isShort || first.trim().split(/\s+/).length > 1)
    ? { titles, name }
    : { titles: "", name: text };
}

function withoutRemarks(whole: string): Facts & { text: string } {
  const { text: cell, rest: behind, document } = aroundName(whole);
  const isMinorBehind = behind.some((each) => saysMinor(each));
  if (!/[([«"“]|alias|apod|a\.k\.a/iu.test(cell)) {
    return { text: cell.trim(), ...plain, rest: behind, document, isMinor: isMinorBehind };
  }
  const remains = { text: cell, rest: [] };
  const alias = readAlias(remains);
  const rest = [...behind];
  const text = remains.text
    .replaceAll(" | ", " ")
    .replace(remark, (_whole, inner: string) => {
      rest.push(inner.trim());
      return " ";
    })
    .replace(spaces, " ")
    .replace(/\s+,/gu, ",")
    .trim();
  if (!/\p{L}/u.test(text)) return { text: cell.trim(), ...plain, isMinor: saysMinor(cell), document };
  const isMinor = rest.some((each) => saysMinor(each));
  return { text, alias, rest: rest.filter((each) => each !== ""), isMinor, isMilitary: rest.some(hasRank), document };
}
