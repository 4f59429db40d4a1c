import { CsvError, parse } from "csv-parse/sync";
import { findDelimiter } from "./find-delimiter";
import { FileRefused, type Line, mostColumns, mostRows } from "./table";

const longestRecord = 100_000;

/**
 * Parses rows separated by the given sign; otherwise by the one that the file names or that fits its first rows. Quoted
 * cells may contain line breaks, and any line ending is accepted. Removes the apostrophe that protects a cell in an
 * export. A cell with a letter that cannot be read is unread. Throws `FileRefused`.
 */
export function readCsv(text: string, chosen?: string): { rows: Line[]; delimiter: string } {
  // Excel may name the separator in the first line.
  const named = /^"?sep=(.)"?(?:\r\n?|\n)/i.exec(text);
  const body = (named ? text.slice(named[0].length) : text).replace(/\r\n?/g, "\n");
  const delimiter = chosen ?? named?.[1] ?? findDelimiter(body);
  try {
    const rows = parse(body, {
      bom: true,
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      to: mostRows + 1000,
    }) as string[][];
    return { rows: rows.map((cells, index) => lineOf(cells, index + 1)), delimiter };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    if (cause.code === "CSV_MAX_RECORD_SIZE") throw new FileRefused("file_columns_many", { most: mostColumns });
    throw new FileRefused("file_quotes", { line: Number(cause.lines ?? 1) });
  }
}

function lineOf(cells: readonly string[], row: number): Line {
  const unread = cells.flatMap((cell, at) => (cell.includes("\ufffd") ? [at] : []));
  return { row, cells: cells.map(withoutGuard), ...(unread.length > 0 && { unread }) };
}

/** Exports write "'=1+1" so that a spreadsheet does not compute "=1+1". */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
