import { addDays } from "@/domain/values/day";
import type { Workbook } from "./open-workbook";
import type { Line } from "./table";
import { walkXml } from "./walk-xml";

export type ReadSheet = { rows: Line[] };

/** Columns read per row. A wider sheet is refused because of its headers. */
const lastColumn = 1000;

/** Returns the filled rows of a worksheet's XML, with their row numbers in the spreadsheet. */
export function readSheet(xml: string, book: Workbook): ReadSheet {
  const rows = new Map<number, Line>();
  const merged: Range[] = [];
  let [row, column] = [0, -1];
  let cell: Cell | null = null;
  let part: "value" | "text" | null = null;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === "row") {
        row = Number(attributes().r ?? row + 1);
        column = -1;
      } else if (name === "c") {
        const { r, s, t } = attributes();
        column = r ? columnOf(r) : column + 1;
        cell = { type: t ?? "n", style: Number(s ?? 0), value: null, isFormula: false };
      } else if (name === "mergeCell") merged.push(rangeOf(attributes().ref ?? ""));
      else if (cell && name === "f") cell.isFormula = true;
      else if (cell && (name === "v" || name === "t")) {
        part = name === "v" ? "value" : "text";
        cell.value ??= "";
      } else if (name === "rPh") part = null;
    },
    text: (text) => {
      if (cell && part) cell.value += text;
    },
    close: (name) => {
      if (name === "v" || name === "t") part = null;
      if (name !== "c" || !cell) return;
      if (column <= lastColumn) place(rows, row, column, cell, book);
      cell = null;
    },
  });
  for (const range of merged) markMerged(rows, range);
  const filled = [...rows.values()].filter(({ cells, unread }) => unread || cells.some((text) => text.trim() !== ""));
  return { rows: filled.sort((a, b) => a.row - b.row) };
}

type Cell = { type: string; style: number; value: string | null; isFormula: boolean };

function place(rows: Map<number, Line>, row: number, column: number, cell: Cell, book: Workbook) {
  const text = textOf(cell, book);
  if (text === "") return;
  const line = rows.get(row) ?? { row, cells: [] };
  rows.set(row, line);
  while (line.cells.length <= column) line.cells.push("");
  if (text === null) line.unread = [...(line.unread ?? []), column];
  else line.cells[column] = text;
}

/** Returns the text of a cell; null if its value cannot be read. */
function textOf({ type, style, value, isFormula }: Cell, { strings, dateStyles, is1904 }: Workbook): string | null {
  if (type === "e") return null;
  // A formula with the result "" stores an empty text; a formula without a result stores nothing.
  if (isFormula && (value === null || (value === "" && type !== "str"))) return null;
  if (value === null || value === "") return "";
  if (type === "s") return strings[Number(value)] ?? null;
  if (type === "b") return value === "1" ? "true" : "false";
  if (type === "d") return /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : value;
  if (type !== "n") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return null;
  if (dateStyles[style] && number >= 1) return dayOf(number, is1904);
  return String(number);
}

/** Returns the civil day of a serial day number. */
function dayOf(days: number, is1904: boolean): string | null {
  return days < 200_000 ? addDays(is1904 ? "1904-01-01" : "1899-12-30", Math.floor(days)) : null;
}

type Range = { top: number; bottom: number; left: number; right: number };

/** Only the first cell of a merged area holds its value. The other cells are unread, not blank. */
function markMerged(rows: Map<number, Line>, { top, bottom, left, right }: Range) {
  const first = rows.get(top);
  if (!first || (!first.cells[left] && !first.unread?.includes(left))) return;
  for (const line of rows.values()) {
    if (line.row < top || line.row > bottom) continue;
    for (let column = left; column <= Math.min(right, lastColumn); column++) {
      if (line.row === top && column === left) continue;
      line.unread = [...(line.unread ?? []), column];
    }
  }
}

function rangeOf(ref: string): Range {
  const [from = "", to = from] = ref.split(":");
  return { top: rowOf(from), bottom: rowOf(to), left: columnOf(from), right: columnOf(to) };
}

function rowOf(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}

/** Returns the column index from 0: "AB12" gives 27. */
function columnOf(cell: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/i.exec(cell.replaceAll("$", ""))?.[0].toUpperCase() ?? "") {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}
