import { findHeaders } from "@/domain/imports/find-headers";
import { columnLetters } from "@/domain/reading/unread-text";
import type { ProblemCode } from "@/domain/values/problem-codes";

/**
 * A row of a file: its number in the spreadsheet, its cells as texts, and the columns of unreadable cells. `hidden`: the
 * spreadsheet does not show the row.
 */
export type Line = { row: number; cells: string[]; unread?: number[]; hidden?: true };

/**
 * The filled rows of a file, and the name of their sheet. `isText`: the file is text, where a line that is no row of the
 * table usually has another number of cells.
 */
export type Lines = { rows: readonly Line[]; title: string; isText: boolean };

/** The content of a file: its headers, the texts above them, and the rows below. */
export type Table = {
  headers: string[];
  /** Row number of the headers; 0 if there are none and the headers are column letters. */
  headerRow: number;
  /** The texts above the headers, and the sheet's name. */
  titles: string[];
  rows: Line[];
};

/** The reason why a whole file is refused. */
export class FileRefused extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code);
  }
}

/** Maximum file size in bytes. A larger upload is refused while it arrives. */
export const largestFile = 20 * 1024 * 1024;
export const mostRows = 20_000;
export const mostColumns = 100;

/** A row above the headers with more different texts is not a title. */
const mostTitleTexts = 2;

/**
 * Splits a file's rows at its headers: the chosen row (0: no headers), otherwise the row that is found. Rows above the
 * headers with one or two texts are titles; all other rows are data. Returns null if the user must choose the headers.
 * Throws `FileRefused` if the file is empty, or too long or too wide for a list of people.
 */
export function tableOf({ rows: lines, title, isText }: Lines, chosen?: number): Table | null {
  const filled = lines.filter(({ cells, unread }) => unread || cells.some(isFilled));
  if (filled.length < 2) throw new FileRefused("file_empty");
  if (filled.length > mostRows + 1) throw new FileRefused("file_rows", { rows: filled.length - 1, most: mostRows });
  if (chosen === 0) return { headers: lettersFor(filled), headerRow: 0, titles: [title].filter(Boolean), rows: filled };
  const wanted = filled.findIndex(({ row }) => row === chosen);
  const at = wanted === -1 ? findHeaders(filled.map(({ cells }) => cells)) : wanted;
  const head = at === null ? undefined : filled[at];
  if (at === null || !head) return null;
  const headers = head.cells.slice(0, head.cells.findLastIndex(isFilled) + 1).map((header) => header.trim());
  requireNarrow(headers.length);
  const above = filled.slice(0, at);
  const isTitle = (line: Line) =>
    textsOf(line).length <= mostTitleTexts || (isText && line.cells.length < head.cells.length);
  const titles = [title, ...above.filter(isTitle).map((line) => textsOf(line).join(" "))].filter(Boolean);
  const rows = [...above.filter((line) => !isTitle(line)), ...filled.slice(at + 1)];
  if (rows.length === 0) throw new FileRefused("file_empty");
  return { headers, headerRow: head.row, titles: [...new Set(titles)], rows };
}

function textsOf({ cells }: Line): string[] {
  return [...new Set(cells.map((cell) => cell.trim()).filter(Boolean))];
}

function lettersFor(rows: readonly Line[]): string[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.findLastIndex(isFilled) + 1), 1);
  requireNarrow(width);
  return Array.from({ length: width }, (_, at) => columnLetters(at));
}

function requireNarrow(columns: number) {
  if (columns > mostColumns) throw new FileRefused("file_columns", { columns, most: mostColumns });
}

function isFilled(cell: string): boolean {
  return cell.trim() !== "";
}
