import { cellName, isUnreadText } from "@/domain/reading/unread-text";
import type { RowProblem } from "./row-outcome";

type Line = { row: number; cells: readonly string[]; unread?: readonly number[] };

/** True for the header of a column of row numbers. */
export function isNumbering(header: string): boolean {
  return numbering.test(header);
}

const numbering = /^(?:n[°ºo.]*|num\.?|numero|número|#|item|ítem)$/i;

/** Returns the problem of the first unreadable cell; a column of row numbers is ignored. */
export function unreadCell({ row, cells, unread = [] }: Line, headers: readonly string[]): RowProblem | null {
  const columns = [...unread, ...cells.flatMap((cell, at) => (isUnreadText(cell) ? [at] : []))];
  const first = columns.filter((at) => !isNumbering(headers[at] ?? "")).sort((a, b) => a - b)[0];
  return first === undefined ? null : { code: "cell_unread", values: { cell: cellName(first, row) } };
}
