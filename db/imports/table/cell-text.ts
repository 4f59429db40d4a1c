import { addDays } from "@/domain/values/day";
import type { Workbook } from "./open-workbook";
import { unescaped } from "./unescaped";

/** A cell as a worksheet stores it. */
export type Cell = { type: string; style: number; value: string | null; isFormula: boolean };

/**
 * Returns the text of a cell; null if its value cannot be read: an error, or a formula without a stored result. Dates are
 * civil days and never pass through a time zone. Numbers keep all digits.
 */
export function textOf(cell: Cell, book: Workbook): string | null {
  const { type, value, isFormula } = cell;
  if (type === "e") return null;
  // A formula with the result "" stores an empty text; a formula without a result stores nothing.
  if (isFormula && (value === null || (value === "" && type !== "str"))) return null;
  if (value === null || value === "") return "";
  if (type === "s") return book.strings[Number(value)] ?? null;
  if (type === "b") return value === "1" || value === "true" ? "true" : "false";
  if (type === "d") return /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : value;
  if (type !== "n") return unescaped(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return null;
  const format = book.formats[cell.style];
  if (format === "date" && number >= 1) return dayOf(number, book.is1904);
  if (format === "time" && number >= 0) return timeOf(number);
  return String(number);
}

/** Returns the civil day of a serial day number. */
export function dayOf(days: number, is1904: boolean): string | null {
  return days < 200_000 ? addDays(is1904 ? "1904-01-01" : "1899-12-30", Math.floor(days)) : null;
}

function timeOf(days: number): string {
  const minutes = Math.round((days % 1) * 1440) % 1440;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
