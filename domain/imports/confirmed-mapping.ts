import { dateFields, type Mapping } from "./import-fields";
import { withProposals } from "./status-columns";
import { countYearless, probableYear, type TableFacts } from "./table-facts";

/** Returns a mapping with every answer that the page proposes: meanings of values, and the year of dates without one. */
export function confirmedMapping(mapping: Mapping, facts: TableFacts): Mapping {
  const year = mapping.year ?? (countYearless(facts, mapping) > 0 ? probableYear(facts, mapping) : null);
  return { ...withProposals(mapping, facts.columns, facts.listsReleases), ...(year && { year }) };
}

/**
 * Returns the date columns whose order the user should see: some dates are ambiguous, and nothing proves that the day
 * comes first.
 */
export function askedOrders({ columns }: TableFacts, mapping: Pick<Mapping, "columns">) {
  return dateFields.flatMap((field) => {
    const dates = columns[mapping.columns[field] ?? -1]?.dates;
    return dates && dates.ambiguous.length > 0 && dates.proof !== "day_first" ? [{ field, dates }] : [];
  });
}
