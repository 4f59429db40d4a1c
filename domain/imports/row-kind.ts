import { isName, isProse } from "@/domain/reading/is-name";
import type { FindPlace } from "@/domain/reading/known-places";
import { isTotal, readAside } from "@/domain/reading/read-aside";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { isHeaderRow } from "./repeated-headers";

/**
 * The kind of a sheet's row. `section`: a title between rows. `alone`: a single cell that may be a name. `header`: the
 * headers repeated. `aside`: a source or date of the sheet. `number`: only numbers.
 */
export type RowKind = "person" | "alone" | "section" | "total" | "aside" | "header" | "number";

type Sheet = { headers: readonly string[]; rows: readonly { cells: readonly string[] }[] };

/** A row is wide from this number of filled cells. */
const fewestCells = 3;
/** A sheet is wide if this share of its rows is: it may have many titles and totals. A single cell is then unusual. */
const share = 0.25;

/** Returns a function that classifies the rows of a sheet. */
export function rowKindReader({ headers, rows }: Sheet, findPlace: FindPlace): (cells: readonly string[]) => RowKind {
  const folded = headers.map((header) => header.trim().toLowerCase());
  const wide = rows.filter(({ cells }) => filledOf(cells).length >= fewestCells).length;
  const isWide = wide > 0 && wide >= rows.length * share;
  return (cells) => {
    const filled = filledOf(cells);
    // The number of a row, and the number of people beside a title, are not texts.
    const texts = filled.filter((cell) => !/^[\d.,°º#\s()-]*$/u.test(cell));
    if (texts.length === 0) return "number";
    const [first = "", second = ""] = texts.length === 1 ? texts : filled;
    if (isTotal(first) || (filled.length <= 3 && isTotal(second))) return "total";
    if (filled.length <= 2 && readAside(first) !== null) return "aside";
    if (cells.filter((cell, at) => cell !== "" && cell.trim().toLowerCase() === folded[at]).length > 1) return "header";
    if (isHeaderRow(cells)) return "header";
    const isTitled = texts.length === 1 && filled.length === 2 && isWide && findPlace(first) !== null;
    if (filled.length > 1 && !isTitled) return "person";
    const isTitle =
      findPlace(first) !== null || readNotRelease(first) !== null || isProse(first) || (isWide && !mayBeName(first));
    if (isTitle) return "section";
    return isWide ? "alone" : "person";
  };
}

function mayBeName(text: string): boolean {
  return isName(text) && text.trim().split(/\s+/).length > 1;
}

function filledOf(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
}
