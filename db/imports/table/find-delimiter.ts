import { parse } from "csv-parse/sync";
import { isHeader } from "@/domain/imports/find-headers";
import { delimiters } from "@/domain/imports/reading";

/** Number of rows examined. A title above the headers may contain other separators than the table. */
const lookedAt = 40;
const longestHead = 100_000;

/**
 * Returns the separator that splits the first rows into a table: one that gives known headers, otherwise the one that
 * splits most rows into the same number of cells.
 */
export function findDelimiter(text: string): string {
  const head = text.trimStart().slice(0, longestHead);
  const judged = Object.values(delimiters).map((sign) => ({ sign, ...judge(rowsOf(head, sign)) }));
  const best = judged.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score === 0 ? "," : best.sign;
}

function judge(rows: readonly (readonly string[])[]): { score: number } {
  const widths = rows.map((cells) => cells.length).filter((width) => width > 1);
  const alike = Math.max(0, ...widths.map((width) => widths.filter((other) => other === width).length));
  return { score: alike + (rows.some(isHeader) ? lookedAt : 0) };
}

function rowsOf(head: string, delimiter: string): string[][] {
  try {
    return parse(head, {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: lookedAt,
    });
  } catch {
    // The text is cut, or a quote is not closed.
    return head
      .split("\n", lookedAt)
      .filter((line) => line.trim() !== "")
      .map((line) => line.split(delimiter));
  }
}
