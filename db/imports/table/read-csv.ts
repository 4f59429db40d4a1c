import { CsvError, parse } from "csv-parse/sync";
import { FileRefused, mostColumns, mostRows } from "./table";

const longestRecord = 100_000;

/**
 * Lines of a text whose cells are parted by comma, semicolon or tab, whichever parts its first line most; quoted cells
 * may hold line ends, and lines may end in any way. Throws `FileRefused`.
 */
export function readCsv(text: string): string[][] {
  // Excel names the separator in a line of its own.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = (named ? text.slice(named[0].length) : text).replace(/\r\n?/g, "\n");
  try {
    return parse(body, {
      bom: true,
      delimiter: named?.[1] ?? delimiterOf(body),
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      to: mostRows + 1000,
    }) as string[][];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    if (cause.code === "CSV_MAX_RECORD_SIZE") throw new FileRefused("file_columns_many", { most: mostColumns });
    throw new FileRefused("file_quotes", { line: Number(cause.lines ?? 1) });
  }
}

function delimiterOf(text: string): string {
  const [head = ""] = text.trimStart().split("\n", 1);
  const outside = head.slice(0, longestRecord).replace(/"[^"]*"/g, "");
  const count = (sign: string) => outside.split(sign).length;
  return [";", "\t", ","].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ",");
}
