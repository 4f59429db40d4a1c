import { type Cell, textOf } from "./cell-text";
import { type Area, areaOf, columnOf, fillMerged } from "./merged-cells";
import type { Workbook } from "./open-workbook";
import { plainSerials } from "./plain-serials";
import { type Line, mostRows } from "./table";
import { walkXml } from "./walk-xml";

/** The filled rows of a sheet, with their row numbers, and the positions of its hidden columns. */
export type ReadSheet = { rows: Line[]; hiddenColumns: number[] };

/** Columns read per row. A wider sheet is refused because of its headers. */
const lastColumn = 1000;
/** The last row that a sheet of Excel can have. */
const lastRow = 1_048_576;

/**
 * Reads a worksheet's XML. Rows that the sheet hides are marked. Throws if it is not well-formed, or names rows and areas
 * that no sheet can have.
 */
export function readSheet(xml: string, book: Workbook): ReadSheet {
  const rows = new Map<number, Line>();
  const hidden = new Set<number>();
  const hiddenColumns: number[] = [];
  const merged: Area[] = [];
  const serials = plainSerials(book);
  let [row, column, phonetic] = [0, -1, 0];
  let cell: Cell | null = null;
  let isText = false;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === "row") {
        const found = attributes();
        row = Number(found.r ?? row + 1);
        if (!(row >= 1 && row <= lastRow)) throw new Error("a row that no sheet has");
        column = -1;
        if (isTrue(found.hidden)) hidden.add(row);
      } else if (name === "c") {
        const { r, s, t } = attributes();
        column = r ? columnOf(r) : column + 1;
        cell = { type: t ?? "n", style: Number(s ?? 0), value: null, isFormula: false };
      } else if (name === "mergeCell") merged.push(areaOf(attributes().ref ?? ""));
      else if (name === "col") hiddenColumns.push(...hiddenOf(attributes()));
      else if (name === "rPh") phonetic += 1;
      else if (cell && name === "f") cell.isFormula = true;
      else if (cell && (name === "v" || name === "t") && phonetic === 0) {
        isText = true;
        cell.value ??= "";
      }
    },
    text: (text) => {
      if (cell && isText) cell.value += text;
    },
    close: (name) => {
      if (name === "v" || name === "t") isText = false;
      if (name === "rPh") phonetic -= 1;
      if (name !== "c" || !cell) return;
      if (column <= lastColumn) place(rows, row, column, textOf(cell, book));
      if (column <= lastColumn) serials.see(row, column, cell);
      cell = null;
    },
  });
  serials.fill(rows);
  const last = { row: [...rows.keys()].reduce((a, b) => Math.max(a, b), 0), column: lastColumn };
  // A sheet with more rows is refused without them.
  if (rows.size <= mostRows + 1) for (const area of apart(merged, last)) fillMerged(rows, area, last);
  for (const each of hidden) {
    const line = rows.get(each);
    if (line) line.hidden = true;
  }
  const filled = [...rows.values()].filter(({ cells, unread }) => unread || cells.some((text) => text.trim() !== ""));
  const width = Math.max(0, ...filled.slice(0, 1000).map(({ cells }) => cells.length));
  return {
    rows: filled.sort((a, b) => a.row - b.row),
    hiddenColumns: hiddenColumns.filter((each) => each < width),
  };
}

/** Stores the text of a cell; null if it is unread. */
function place(rows: Map<number, Line>, row: number, column: number, text: string | null) {
  if (text === "") return;
  const line = rows.get(row) ?? { row, cells: [] };
  rows.set(row, line);
  while (line.cells.length <= column) line.cells.push("");
  if (text === null) line.unread = [...(line.unread ?? []), column];
  else line.cells[column] = text;
}

function hiddenOf({ min = "1", max = min, hidden }: Record<string, string>): number[] {
  if (!isTrue(hidden)) return [];
  const first = Math.max(1, Number(min));
  const last = Math.min(Number(max), lastColumn);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first - 1 + index);
}

/** Returns the areas. Throws if they have more cells than the sheet: they overlap, and would take hours to fill. */
function apart(areas: readonly Area[], last: { row: number; column: number }): readonly Area[] {
  const cells = areas.reduce((sum, { top, bottom, left, right }) => {
    const rows = Math.min(bottom, last.row) - Math.max(1, top) + 1;
    return sum + Math.max(0, rows) * Math.max(0, Math.min(right, last.column) - left + 1);
  }, 0);
  if (cells > last.row * (last.column + 1)) throw new Error("areas that overlap");
  return areas;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
