import { type Cell, dayOf } from "./cell-text";
import type { Workbook } from "./open-workbook";
import type { Line } from "./table";

/**
 * Returns a collector of day numbers without a date's format in a workbook whose days count from 1904. Elsewhere such a
 * number is read as a day of 1900, four years too early. In a column with dates it becomes its day; in another column
 * nobody knows whether it is one, and the cell is unread.
 */
export function plainSerials(book: Workbook) {
  const dates = new Set<number>();
  const plain: { row: number; column: number; days: number }[] = [];
  return {
    see(row: number, column: number, { type, style, value }: Cell) {
      if (!book.is1904) return;
      if (book.formats[style] === "date" || type === "d") dates.add(column);
      else if (type === "n" && /^[1-6]\d{4}(?:\.\d+)?$/.test(value ?? "")) {
        plain.push({ row, column, days: Number(value) });
      }
    },
    fill(rows: ReadonlyMap<number, Line>) {
      for (const { row, column, days } of plain) {
        const line = rows.get(row);
        if (!line) continue;
        const day = dates.has(column) ? dayOf(days, true) : null;
        if (day === null) line.unread = [...(line.unread ?? []), column];
        line.cells[column] = day ?? "";
      }
    },
  };
}
