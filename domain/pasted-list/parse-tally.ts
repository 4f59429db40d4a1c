import { words } from "@/domain/matching/split-words";
import { plainLine } from "@/domain/reading/plain-line";

export type TallyRow = {
  /** The piece as written. */
  heard: string;
  /** Id of the place of detention, or null if the text means none, or more than one. */
  facility: string | null;
  value: number;
};

export type Tally = {
  /** The total, if the text states one. */
  total: number | null;
  rows: TallyRow[];
  /** Pieces without a figure, or with a second total, for the editor to check. */
  unread: string[];
};

/** Words that describe the total and name no place. */
const whole = new Set(
  words(`total en de los las hoy son fueron han sido hay personas persona presos presas preso politicos politicas politico
    excarcelados excarceladas excarcelado excarcelaciones excarcelacion liberados liberadas released releases prisoners political`),
);

/**
 * Reads a day's tally in publishers' forms: "22 excarcelados: Tocorón 14, 4 en Rodeo II y Zona 7 (2)". Every piece
 * becomes the total, a row or unread text; none is dropped. `find` returns the place that a text means, or null.
 */
export function parseTally(text: string, find: (text: string) => string | null): Tally {
  const tally: Tally = { total: null, rows: [], unread: [] };
  for (const heard of piecesOf(text)) {
    const read = readPiece(heard, find);
    if (read === null) tally.unread.push(heard);
    else if (!isWhole(read.name)) tally.rows.push({ heard, facility: find(read.name), value: read.value });
    else if (tally.total === null || tally.total === read.value) tally.total = read.value;
    else tally.unread.push(heard);
  }
  return tally;
}

/** Splits at commas, semicolons, line ends and "y"; a leading total ends at its colon. */
function piecesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(plainLine)
    .flatMap((line) =>
      line
        .replace(/^([^:,;]*\d[^:,;]*):(?=\s*[^\s\d])/u, "$1;")
        // Two steps instead of a lookbehind, which Safari before 16.4 cannot parse.
        .replace(/(\d\)?)\s+(?:y|e|and)\s+/gu, "$1,")
        .split(/[,;]|\s+(?:y|and)\s+(?=\d)/u),
    )
    .map((piece) => piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, "").replace(/^(?:y|and)\s+/iu, ""))
    .filter((piece) => piece !== "");
}

type Read = { name: string; value: number };

/**
 * Reads the figure before or after the place. Places have numbers too: if both readings name a known place, neither is
 * used.
 */
function readPiece(piece: string, find: (text: string) => string | null): Read | null {
  if (find(piece) !== null) return null;
  const figures = piece.match(/\d+/g) ?? [];
  const rest = piece.replace(/\d+/g, " ");
  if (figures.length === 1 && /\p{L}/u.test(rest) && isWhole(rest)) return { name: rest, value: Number(figures[0]) };
  const after = /^(.*\p{L}.*?)[\s:=(—-]+(\d{1,7})\)?$/u.exec(piece);
  const before = /^(\d{1,7})[\s:—-]+(?:(?:personas?\s+)?(?:en|de|del|desde|from|in)\s+)?(.*\p{L}.*)$/u.exec(piece);
  const readings: Read[] = [];
  if (after) readings.push({ name: after[1] as string, value: Number(after[2]) });
  if (before) readings.push({ name: before[2] as string, value: Number(before[1]) });
  const known = readings.filter(({ name }) => find(name) !== null);
  if (known.length > 0) return known.length === 1 ? (known[0] as Read) : null;
  return readings.length === 1 ? (readings[0] as Read) : null;
}

function isWhole(name: string): boolean {
  return words(name).every((word) => whole.has(word));
}
