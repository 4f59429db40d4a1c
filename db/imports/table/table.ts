import type { ProblemCode } from "@/domain/inputs/problem-codes";

/** What a file holds: its headers, and its rows as texts with the number that a spreadsheet gives them. */
export type Table = { headers: string[]; rows: { row: number; cells: string[] }[] };

/** Why a whole file is refused. */
export class FileRefused extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code);
  }
}

/** Bytes of a file; more is refused while it arrives. */
export const largestFile = 20 * 1024 * 1024;
export const mostRows = 20_000;
export const mostColumns = 100;

/**
 * The first row that is not blank heads the others. Headers that are blank or stand twice stay as they are: a column is
 * told by its place. Throws `FileRefused` where it is empty, or too long or wide to be a list of people.
 */
export function tableOf(lines: string[][]): Table {
  const filled = lines.map((cells, index) => ({ row: index + 1, cells })).filter(({ cells }) => cells.some(isFilled));
  const [head, ...rows] = filled;
  if (!head || rows.length === 0) throw new FileRefused("file_empty");
  if (rows.length > mostRows) throw new FileRefused("file_rows", { rows: rows.length, most: mostRows });
  const headers = head.cells.slice(0, head.cells.findLastIndex(isFilled) + 1).map((header) => header.trim());
  if (headers.length > mostColumns) {
    throw new FileRefused("file_columns", { columns: headers.length, most: mostColumns });
  }
  return { headers, rows };
}

function isFilled(cell: string): boolean {
  return cell.trim() !== "";
}
