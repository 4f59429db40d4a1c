import { words } from "@/domain/matching/split-words";
import { demonymsIn } from "@/domain/reading/demonyms";
import { isName } from "@/domain/reading/is-name";
import type { FindPlace } from "@/domain/reading/known-places";
import { isPlace, isWhole } from "./named";
import { type CountedNames, namesCount } from "./names-count";

const column = /\s*[\t|;/:—•·➡→]\s*|\s+-\s*|\s*-\s+/u;

/** The pieces of a line between its columns, and the people whom they may name. */
export type LinePieces = { pieces: string[]; counted: CountedNames };

/** Splits a line into its columns. `text`: the whole line; `remains`: what is left of it without numbers and notes. */
export function linePieces(text: string, remains: string, findPlace: FindPlace, reports: boolean): LinePieces {
  const pieces = remains
    .replace(/\s+[+&]\s+/gu, " / ")
    .split(column)
    .flatMap((piece) => softPieces(piece, findPlace));
  return { pieces, counted: separated(namesCount(pieces, findPlace, reports), text, pieces, findPlace) };
}

/** "e Iván Ficticio" after a parenthesis is another person. */
const joined = /^(?:y|e|and)\s+(?=\p{Lu})/u;

/** A slash or bullet between two names separates two people; other signs may separate the columns of one. */
function separated(counted: CountedNames, text: string, pieces: readonly string[], findPlace: FindPlace): CountedNames {
  const isJoined = pieces.some((piece) => joined.test(piece.trim()));
  if ((counted.count !== "pair" && counted.count !== "one") || !(isJoined || /[/•·+&]/u.test(text))) return counted;
  const isPerson = (piece: string) => words(piece).length > 1 && isName(piece) && !isPlace(piece, findPlace);
  const names = pieces
    .map((piece) => piece.trim().replace(joined, ""))
    .filter((piece) => isPerson(piece) && demonymsIn(piece) === null);
  if (names.length < 2 || (names.length === 2 && !isJoined && names.every(isWhole))) return counted;
  return { ...counted, count: "several", names: names.map((name) => ({ name, isFamily: false })) };
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
