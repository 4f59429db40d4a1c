import { CsvError, parse } from "csv-parse/sync";
import { FileRefused, type Line, mostColumns, mostRows } from "./table";

const longestRecord = 100_000;

/**
 * Parses rows separated by semicolon, tab or comma, whichever splits most of the first lines into equal numbers of
 * cells. Quoted cells may contain line breaks, and any line ending is accepted. Removes the apostrophe that protects a
 * cell in an export. Throws `FileRefused`.
 */
export function readCsv(text: string): Line[] {
  // Excel may name the separator in the first line.
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

/** Number of lines examined. A title above the headers may contain other separators than the table. */
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

/** Returns how many lines have the most common number of a separator. */
function linesAlike(lines: readonly string[], sign: string): number {
  const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
  return Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
}

/** Exports write "'=1+1" so that a spreadsheet does not compute "=1+1". */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
