import { type DateColumn, dateColumn } from "./date-column";
import { rowKindReader } from "./row-kind";
import { statusKey } from "./status-key";

/** A distinct value of a column and its number of rows. A blank `text` counts the blank cells. */
export type ColumnValue = { text: string; rows: number };

/** The distinct values of a column, most frequent first, and what its dates prove. */
export type ColumnFacts = {
  header: string;
  values: ColumnValue[];
  /** Number of distinct values that are not in the list. */
  others: number;
  dates: DateColumn;
};

type Lines = readonly { cells: readonly string[] }[];

/** Maximum number of distinct values that a form lists. */
const mostValues = 60;
/** Maximum length of a value; a longer text is a note. */
const longest = 120;

/** Returns the facts of each column, from the rows that are people. */
export function columnFacts(headers: readonly string[], rows: Lines): ColumnFacts[] {
  const kindOf = rowKindReader({ headers, rows }, () => null);
  const counts = headers.map(() => new Map<string, ColumnValue>());
  const dates = headers.map(dateColumn);
  for (const { cells } of rows) {
    if (kindOf(cells) !== "person") continue;
    for (const [at, column] of counts.entries()) {
      const text = (cells[at] ?? "").trim();
      if (text !== "") dates[at]?.see(text);
      // Names and numbers are no statuses: a column with very many values is not counted further.
      if (column.size > mostValues * 20) continue;
      const key = statusKey(text);
      const known = column.get(key);
      if (known) known.rows += 1;
      else column.set(key, { text: text.slice(0, longest), rows: 1 });
    }
  }
  return counts.map((column, at) => {
    const all = [...column.values()].sort((one, other) => other.rows - one.rows);
    const blank = all.filter(({ text }) => text === "");
    const values = all.filter(({ text }) => text !== "");
    const found = dates[at]?.found() ?? dateColumn().found();
    return {
      header: headers[at] ?? "",
      values: [...values.slice(0, mostValues), ...blank],
      others: Math.max(0, values.length - mostValues),
      dates: found,
    };
  });
}
