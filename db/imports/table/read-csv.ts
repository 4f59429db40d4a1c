import { CsvError, parse } from "csv-parse/sync";
import { FileRefused, type Line, mostColumns, mostRows } from "./table";

const longestRecord = 100_000;

/**
 * Rows of a text whose cells are separated by semicolon, tab or comma, whichever separates most of its first lines
 * alike.
 * Quoted cells may hold line ends, and lines may end in any way. The apostrophe that guards a cell in an export is removed.
 * Throws `FileRefused`.
 */
export function readCsv(text: string): Line[] {
  // Excel names the separator in a line of its own.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = (named ? text.slice(named[0].length) : text).replace(/\r\n?/g, "\n");
  try {
    const rows = parse(body, {
      bom: true,
      delimiter: named?.[1] ?? delimiterOf(body),
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      to: mostRows + 1000,
    }) as string[][];
    return rows.map((cells, index) => ({ row: index + 1, cells: cells.map(withoutGuard) }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    if (cause.code === "CSV_MAX_RECORD_SIZE") throw new FileRefused("file_columns_many", { most: mostColumns });
    throw new FileRefused("file_quotes", { line: Number(cause.lines ?? 1) });
  }
}

/** A title above the headers has other signs than the table: several lines are looked at. */
const lookedAt = 40;

function delimiterOf(text: string): string {
  const head = text
    .trimStart()
    .slice(0, longestRecord)
    .replace(/"[^"]*"/g, "");
  const lines = head.split("\n", lookedAt).filter((line) => line.trim() !== "");
  const alike = signs.map((sign) => linesAlike(lines, sign));
  const most = Math.max(...alike);
  return most === 0 ? "," : (signs[alike.indexOf(most)] ?? ",");
}

const signs = [";", "\t", ","];

/** How many lines have the most usual number of a sign. */
function linesAlike(lines: readonly string[], sign: string): number {
  const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
  return Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
}

/** "'=1+1" is how exports keep a spreadsheet from computing "=1+1". */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
