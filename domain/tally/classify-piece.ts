import { isUnconfirmed } from "@/domain/reading/is-unconfirmed";
import type { FindPlace } from "@/domain/reading/known-places";
import { isEntityWord } from "@/domain/reading/read-entity";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { folded, type Inexact, readInexact, tokensOf, withFigures } from "./figures";
import type { AsideReason, OpenReason, Tally } from "./tally";
import { isBesidePlace, isFiller, isPart, isRunning, isStock, namesTotal, opensClause } from "./tally-words";

/** What a piece of a tally says. */
export type Classified =
  | { is: "row"; facility: string | null; value: number }
  | { is: "total"; total: NonNullable<Tally["total"]> }
  | { is: "running"; value: number }
  | { is: "aside"; why: AsideReason; isClause?: boolean }
  | { is: "open"; why: OpenReason };

/**
 * Where the piece stands: before a colon; after "entre ellos"; after a part of the people without a place; in a line
 * that has figures.
 */
export type Surroundings = { isHeading: boolean; isInClause: boolean; isAfterPart: boolean; hasFigures: boolean };

const open = (why: OpenReason): Classified => ({ is: "open", why });
const aside = (why: AsideReason, isClause = false): Classified => ({ is: "aside", why, isClause });

/** Reads a piece of a tally. It is a row only if nothing about its figure and its place is in doubt. */
export function classifyPiece(piece: string, around: Surroundings, find: FindPlace): Classified {
  const what = readNotRelease(piece);
  if (what) return aside(what);
  const text = withFigures(piece);
  const plain = folded(text);
  const tokens = tokensOf(text);
  const figures = tokens.filter(isFigure);
  if (figures.length === 0) return withoutFigure(piece, tokens, plain, around, find);
  if (isUnconfirmed(piece)) return open("unconfirmed");
  if (find(piece) !== null && !repeatsFigure(tokens, find)) return open("no_figure");
  const inexact = readInexact(plain, find);
  if (inexact) return ofInexact(inexact, around);
  if (isRunning(folded(piece))) {
    return figures.length === 1 ? { is: "running", value: Number(figures[0]) } : aside("running_total");
  }
  if (isStock(plain)) return aside("still_held");
  const whole = exactly(text, around, find);
  const brief = text.replace(/\([^()\d]*\)/gu, " ");
  if (brief === text || (whole.is === "row" && whole.facility !== null)) return whole;
  const read = exactly(brief, around, find);
  return read.is === "row" && read.facility !== null ? read : whole;
}

/** True for "Rodeo II: 2", where the figure happens to be the number of the place. */
function repeatsFigure(tokens: readonly string[], find: FindPlace): boolean {
  const name = tokens.filter((token) => !isBesidePlace(token)).slice(0, -1);
  const numbers = new Set(name.map((token) => romans[token] ?? token));
  return numbers.has(tokens.at(-1) ?? "") && find(name.join(" ")) !== null;
}

const romans: Record<string, string> = { i: "1", ii: "2", iii: "3", iv: "4" };

const isFigure = (token: string): boolean => /^\d+$/.test(token);

function withoutFigure(
  piece: string,
  tokens: readonly string[],
  plain: string,
  { isHeading, isInClause, hasFigures }: Surroundings,
  find: FindPlace,
): Classified {
  if (tokens.length === 0) return aside("context");
  if (find(piece) !== null || find(tokens.join(" ")) !== null) return open("no_figure");
  if (readInexact(plain, find)) return open("inexact");
  if (opensClause(plain) || isInClause) return aside("no_place", true);
  return hasFigures && !isHeading && !tokens.every(isFiller) ? open("no_figure") : aside("context");
}

/** A qualified total keeps its qualifier; a place has no room for one. */
function ofInexact({ qualifier, rest }: Inexact, { isHeading }: Surroundings): Classified {
  const tokens = tokensOf(rest);
  const [only, another] = tokens.filter(isFigure);
  const others = tokens.filter((token) => !isFigure(token));
  if (qualifier === "vague" || only === undefined || another !== undefined) return open("inexact");
  const isTotal = others.every(isFiller) && (isHeading || others.some(namesTotal));
  return isTotal ? { is: "total", total: { value: Number(only), qualifier } } : open("inexact");
}

function exactly(text: string, around: Surroundings, find: FindPlace): Classified {
  const [tokens, plain] = [tokensOf(text), folded(text)];
  const readings = readingsOf(tokens, find);
  const known = readings.filter(({ facility }) => facility !== null);
  const [first, another] = known;
  if (first) return another ? open("unclear") : { is: "row", ...first };
  const names = tokens.filter((token) => !isFigure(token));
  const isClause = opensClause(plain);
  const remaining = names.filter((name) => !isFiller(name) && !isPart(name));
  const [only, second] = readings;
  if (remaining.length === 0) {
    if (!names.every(isFiller)) return aside("no_place", isClause);
    if (only === undefined || second !== undefined || names.length === 0) return open("unclear");
    const isTotal = around.isHeading || names.some(namesTotal);
    return isTotal ? { is: "total", total: { value: only.value, qualifier: "exact" } } : aside("no_place");
  }
  if (around.isHeading && only && !second && names.some(namesTotal) && !remaining.some(isEntityWord)) {
    return { is: "total", total: { value: only.value, qualifier: "exact" } };
  }
  const isLocated = /(?<![a-z])(?:en|desde|in|from|at)\s+(?!total)/.test(plain);
  if ((isClause || around.isInClause) && !isLocated) return aside("no_place", true);
  if (only === undefined || second !== undefined || remaining.length > 6) return open("unclear");
  const hasPart = names.some((name) => isPart(name) && !isFiller(name));
  const isDivided = tokens.length - names.length === 1 || /[:=(]\s*\d+\)?\W*$/.test(text);
  if (!isDivided || (hasPart && around.isAfterPart)) return open("unclear");
  return { is: "row", facility: null, value: only.value };
}

type Reading = { facility: string | null; value: number };

/**
 * Returns each way to take one number as the figure and the rest as the place. Among several numbers only the first and
 * the last can be the figure, because places have numbers too.
 */
function readingsOf(all: readonly string[], find: FindPlace): Reading[] {
  const tokens = all.filter((token) => !isBesidePlace(token));
  const places = tokens.flatMap((token, index) => (isFigure(token) && token.length <= 7 ? [index] : []));
  const figures = places.length === 1 ? places : [0, tokens.length - 1].filter((index) => places.includes(index));
  return figures.map((index) => {
    return { facility: find(tokens.toSpliced(index, 1).join(" ")), value: Number(tokens[index]) };
  });
}
