import type { ColumnFacts, ColumnValue } from "./column-facts";
import type { ImportField, Mapping } from "./import-fields";
import { isOutcomeHeader, markMeaning } from "./status-header";
import { statusKey } from "./status-key";
import { proposedMeaning, type StatusMeaning } from "./status-meaning";

/** Fields whose column is always mapped value by value. */
export const statusFields = ["status", "kind", "verification"] as const satisfies readonly ImportField[];

type Columns = Mapping["columns"];

/**
 * Returns the columns whose values are mapped one by one: those of the status fields, and any column without another
 * meaning that holds statuses by its header, by its marks, or by the values of at least half of its rows.
 */
export function statusColumns(columns: Columns, facts: readonly ColumnFacts[]): number[] {
  const named = statusFields.flatMap((field) => columns[field] ?? []);
  const read = new Set(Object.entries(columns).flatMap(([field, at]) => (field === "note" ? [] : [at])));
  const byContent = facts.flatMap((column, at) =>
    !read.has(at) && holdsStatuses(column, at === columns.note ? 1 : share) ? [at] : [],
  );
  return [...new Set([...named, ...byContent])].sort((one, other) => one - other);
}

/** In a column that nobody mapped, a value that reads as no status may be the one that matters. Remarks say anything. */
const share = 1 / 3;

function holdsStatuses(column: ColumnFacts, fewest: number): boolean {
  const filled = column.values.filter(({ text }) => text !== "");
  if (filled.length === 0 || column.others > 0) return false;
  if (isOutcomeHeader(column.header) || markMeaning(column)) return true;
  const read = filled.filter(({ text }) => proposedMeaning(text, "status") !== null);
  return countRows(read) >= countRows(filled) * fewest;
}

function countRows(values: readonly ColumnValue[]): number {
  return values.reduce((total, { rows }) => total + rows, 0);
}

/** A value of a status column with its proposed meaning; null if the user has to answer. */
export type AskedValue = ColumnValue & { key: string; proposal: StatusMeaning | null };

/**
 * Returns the values of a status column with their proposals. What the user chose before, for this file or one with the
 * same headers, wins. Blank cells have no proposal, unless something else says that the sheet lists releases.
 */
export function askedValues(
  column: number,
  { columns, statuses }: Pick<Mapping, "columns" | "statuses">,
  facts: readonly ColumnFacts[],
  listsReleases: boolean,
): AskedValue[] {
  const known = statuses?.[column] ?? {};
  const kind = column === columns.verification ? "verification" : "status";
  const isSure = listsReleases || column !== columns.status;
  const marks = facts[column] && markMeaning(facts[column]);
  const meaningOf =
    marks ?? ((text: string) => (text === "" ? (isSure ? "nothing" : null) : proposedMeaning(text, kind)));
  return (facts[column]?.values ?? []).map((value) => {
    const key = statusKey(value.text);
    const usual = meaningOf(value.text);
    return { ...value, key, proposal: known[key] ?? usual };
  });
}

/** Returns the mapping with the proposed meaning of each value that has one. */
export function withProposals(mapping: Mapping, facts: readonly ColumnFacts[], listsReleases: boolean): Mapping {
  const statuses = Object.fromEntries(
    statusColumns(mapping.columns, facts).map((column) => [
      column,
      Object.fromEntries(
        askedValues(column, mapping, facts, listsReleases).flatMap(({ key, proposal }) =>
          proposal ? [[key, proposal]] : [],
        ),
      ),
    ]),
  );
  return { ...mapping, statuses };
}
