import type { ColumnFacts, ColumnValue } from "./column-facts";
import type { ImportField, Mapping } from "./import-fields";
import { statusKey } from "./status-key";
import { proposedMeaning, type StatusMeaning } from "./status-meaning";

/** Fields whose column is always mapped value by value. */
export const statusFields = ["status", "kind", "verification"] as const satisfies readonly ImportField[];

type Columns = Mapping["columns"];

/**
 * Returns the columns whose values are mapped one by one: those of the status fields, and any column without another
 * meaning in which every value reads as a status.
 */
export function statusColumns(columns: Columns, facts: readonly ColumnFacts[]): number[] {
  const named = statusFields.flatMap((field) => columns[field] ?? []);
  const read = new Set(Object.entries(columns).flatMap(([field, at]) => (field === "note" ? [] : [at])));
  const byContent = facts.flatMap((column, at) => (!read.has(at) && holdsStatuses(column) ? [at] : []));
  return [...new Set([...named, ...byContent])].sort((one, other) => one - other);
}

function holdsStatuses({ values, others }: ColumnFacts): boolean {
  const filled = values.filter(({ text }) => text !== "");
  return filled.length > 0 && others === 0 && filled.every(({ text }) => proposedMeaning(text, "status") !== null);
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
  return (facts[column]?.values ?? []).map((value) => {
    const key = statusKey(value.text);
    const usual = value.text === "" ? (isSure ? "nothing" : null) : proposedMeaning(value.text, kind);
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
