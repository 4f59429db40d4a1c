import type { FindPlace } from "@/domain/reading/known-places";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { askedOrders } from "./confirmed-mapping";
import type { Mapping } from "./import-fields";
import { isHome } from "./row-report";
import { type AskedValue, askedValues, statusColumns } from "./status-columns";
import { statusKey } from "./status-key";
import { countYearless, probableYear, type TableFacts } from "./table-facts";

/** A text of the place's column that is no known place, and what it means until the user says otherwise. */
export type AskedPlace = { text: string; rows: number; key: string; meaning: string };

/** What the user decides about the values of a file, after its columns are chosen. */
export type ValueQuestions = {
  statuses: { column: number; values: AskedValue[]; others: number }[];
  places: AskedPlace[];
  orders: ReturnType<typeof askedOrders>;
  year: { rows: number; proposal: string } | null;
};

/** Returns the questions about the values of a file. */
export function valueQuestions(facts: TableFacts, mapping: Mapping, findPlace: FindPlace): ValueQuestions {
  const yearless = countYearless(facts, mapping);
  const statuses = statusColumns(mapping.columns, facts.columns).map((column) => ({
    column,
    values: askedValues(column, mapping, facts.columns, facts.listsReleases),
    others: facts.columns[column]?.others ?? 0,
  }));
  return {
    statuses: statuses.filter(({ values }) => values.some(({ text }) => text !== "")),
    places: unknownPlaces(facts, mapping, findPlace),
    orders: askedOrders(facts, mapping),
    year: yearless === 0 ? null : { rows: yearless, proposal: mapping.year ?? probableYear(facts, mapping) ?? "" },
  };
}

/** True if there is nothing to decide. */
export function hasNoQuestions({ statuses, places, orders, year }: ValueQuestions): boolean {
  return statuses.length + places.length + orders.length === 0 && year === null;
}

/** House arrest in the column of places is a status, not a place. */
function unknownPlaces({ columns }: TableFacts, { columns: mapped, places = {} }: Mapping, findPlace: FindPlace) {
  const at = mapped.facility;
  const values = at === undefined ? [] : (columns[at]?.values ?? []);
  return values.flatMap(({ text, rows }): AskedPlace[] => {
    const isRead =
      text === "" ||
      !/\p{L}{2}/u.test(text) ||
      findPlace(text) !== null ||
      readNotRelease(text) !== null ||
      isHome(text);
    const key = statusKey(text);
    return isRead ? [] : [{ text, rows, key, meaning: places[key] ?? "note" }];
  });
}
