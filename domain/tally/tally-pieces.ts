import type { FindPlace } from "@/domain/reading/known-places";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { maskFigures, tokensOf, withFigures } from "./figures";
import { isFiller, namesTotal } from "./tally-words";

/** A piece of a line. `raw` has all its signs, `heard` only what a reader needs. `isHeading`: a colon ends it. */
export type TallyPiece = { raw: string; heard: string; isHeading: boolean };

const separators =
  /(?<hard>[,;]|\s\/\s|(?<=[\p{L}\d)]{2}|\d)\.(?=\s+[\p{Lu}\d]))|(?<soft>\s*[|\t]\s*|\s+(?:y|e|and|(?:m[aá]s|plus)(?=\s+\d))\s+|\s*[\p{Extended_Pictographic}•·▪▫■□●○◦‣►▶]+\s*)/giu;
const abbreviation = /(?<!\p{L})(?:nro|n[uú]m|gral|cnel|edo|av|dr|dra|sta|sto|col|cap|pnb|no)$/iu;

/** Splits a line into its pieces: at commas and sentence ends, between figures, and behind a heading. */
export function piecesOf(line: string, find: FindPlace): TallyPiece[] {
  return opened(line, find)
    .flatMap(split)
    .flatMap((raw) => {
      const start = headingLength(raw, find);
      return [pieceOf(raw.slice(0, start), true), pieceOf(raw.slice(start), false)];
    })
    .filter(({ heard }) => heard !== "");
}

function pieceOf(raw: string, isHeading: boolean): TallyPiece {
  const heard = raw.replace(/^[^\p{L}\p{N}~+<>≈]+|[^\p{L}\p{N})+%?]+$/gu, "").replace(/^(?:y|and)\s+/iu, "");
  const isUnopened = heard.endsWith(")") && !heard.includes("(");
  return { raw, heard: /[\p{L}\p{N}]/u.test(heard) ? (isUnopened ? heard.slice(0, -1) : heard) : "", isHeading };
}

/** Length of the text up to a colon that introduces the places: "22 excarcelados: Tocorón 14", "Fallecidos: Yare 1". */
function headingLength(piece: string, find: FindPlace): number {
  const [found, behind = ""] = /^[^:]*:(.*)$/su.exec(maskFigures(piece)) ?? [""];
  const before = piece.slice(0, found.length - behind.length);
  if (before === "" || find(before) !== null) return 0;
  const tokens = tokensOf(withFigures(before));
  const hasFigure = /\d/.test(maskFigures(before));
  // "Total: 22" and "Villa 9: 4" are one piece; "22 excarcelados: 14 en Tocorón" is two.
  if (/^\s*\d/.test(behind)) return hasFigure && tokens.some(namesTotal) && /\p{L}/u.test(behind) ? before.length : 0;
  const isHeading = hasFigure || readNotRelease(before) !== null || tokens.every(isFiller);
  return isHeading ? before.length : 0;
}

/** Takes a bracket with words and a figure out, unless it belongs to the place before it: "Zona 7 (2 personas)". */
function opened(line: string, find: FindPlace): string[] {
  const bracket = /\(([^()]*)\)/gu;
  const masked = maskFigures(line);
  const parts: string[] = [];
  let from = 0;
  for (const match of masked.matchAll(bracket)) {
    const inside = match[1] ?? "";
    const before = line.slice(from, match.index);
    const place = before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(";")) + 1);
    const isApart = /\p{L}/u.test(inside) && /\d/.test(masked.slice(from, match.index)) && find(place) === null;
    if (!isApart || !/\d/.test(inside)) continue;
    parts.push(before, line.slice(match.index + 1, match.index + match[0].length - 1));
    from = match.index + match[0].length;
  }
  return [...parts, line.slice(from)];
}

function split(text: string): string[] {
  const masked = maskFigures(text);
  const found = [...masked.matchAll(separators)];
  const pieces: string[] = [];
  let from = 0;
  for (const [index, match] of found.entries()) {
    const before = masked.slice(from, match.index);
    const next = found.slice(index + 1).find(({ groups }) => groups?.hard !== undefined)?.index;
    const behind = masked.slice(match.index + match[0].length, next);
    const isAbbreviated = match[0] === "." && abbreviation.test(before);
    const isBetweenFigures = /\d/.test(before) && (/\d/.test(behind) || /\d\)?$/.test(before));
    if (isAbbreviated || (match.groups?.soft !== undefined && !isBetweenFigures)) continue;
    pieces.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}
