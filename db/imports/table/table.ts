import { findHeaders } from "@/domain/imports/find-headers";
import type { ProblemCode } from "@/domain/values/problem-codes";

/** A row of a file: its number in the spreadsheet, its cells as texts, and the columns of unreadable cells. */
export type Line = { row: number; cells: string[]; unread?: number[] };

/** The filled rows of a file, the name of their sheet, and the number of other sheets with rows. */
export type Lines = { rows: Line[]; title: string; otherSheets: number };

/** The content of a file: its headers, the texts above them, and the rows below. */
export type Table = {
  headers: string[];
  /** Row number of the headers. */
  headerRow: number;
  /** The texts above the headers, and the sheet's name. */
  titles: string[];
  otherSheets: number;
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

/** A row above the headers with more filled cells is not a title. */
const mostTitleCells = 2;

/**
 * Splits a file's rows at its headers: the first row whose cells name known fields, otherwise the first row. Rows above
 * the headers with one or two cells are titles; all other rows are data. Throws `FileRefused` if the file is empty, has
 * no headers, or is too long or too wide for a list of people.
 */
export function tableOf({ rows: lines, title, otherSheets }: Lines): Table {
  const filled = lines.filter(({ cells, unread }) => unread || cells.some(isFilled));
  if (filled.length < 2) throw new FileRefused("file_empty");
  if (filled.length > mostRows + 1) throw new FileRefused("file_rows", { rows: filled.length - 1, most: mostRows });
  const at = findHeaders(filled.map(({ cells }) => cells));
  const head = at === null ? undefined : filled[at];
  if (at === null || !head) throw new FileRefused("file_headers", { row: filled[0]?.row ?? 1 });
  const headers = head.cells.slice(0, head.cells.findLastIndex(isFilled) + 1).map((header) => header.trim());
  if (headers.length > mostColumns) {
    throw new FileRefused("file_columns", { columns: headers.length, most: mostColumns });
  }
  const above = filled.slice(0, at);
  const isTitle = ({ cells }: Line) => cells.filter(isFilled).length <= mostTitleCells;
  const titles = [title, ...above.filter(isTitle).map(({ cells }) => cells.filter(isFilled).join(" "))].filter(Boolean);
  const rows = [...above.filter((line) => !isTitle(line)), ...filled.slice(at + 1)];
  if (rows.length === 0) throw new FileRefused("file_empty");
  return { headers, headerRow: head.row, titles, otherSheets, rows };
}

function isFilled(cell: string): boolean {
  return cell.trim() !== "";
}
