import type { FindPlace } from "@/domain/reading/known-places";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { isUnreadText } from "@/domain/reading/unread-text";
import { askedOrders } from "./confirmed-mapping";
import { type CodeField, codeFields, type Mapping } from "./import-fields";
import { isNothing } from "./is-nothing";
import { readCode } from "./row-case";
import { isHome } from "./row-report";
import { type AskedValue, askedValues, statusColumns } from "./status-columns";
import { statusKey } from "./status-key";
import { countYearless, probableYear, type TableFacts } from "./table-facts";

/** A text that is no known place or code of its column, and what it means until the user says otherwise. */
export type AskedText = { text: string; rows: number; key: string; meaning: string };

/** What the user decides about the values of a file, after its columns are chosen. */
export type ValueQuestions = {
  statuses: { column: number; values: AskedValue[]; others: number }[];
  places: AskedText[];
  codes: { field: CodeField; column: number; values: AskedText[]; others: number }[];
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
    codes: unknownCodes(facts, mapping),
    orders: askedOrders(facts, mapping),
    year: yearless === 0 ? null : { rows: yearless, proposal: mapping.year ?? probableYear(facts, mapping) ?? "" },
  };
}

/** True if there is nothing to decide. */
export function hasNoQuestions({ statuses, places, codes, orders, year }: ValueQuestions): boolean {
  return statuses.length + places.length + codes.length + orders.length === 0 && year === null;
}

/** Words of the columns of codes that no reader knows. A word left open stays in the internal note. */
function unknownCodes({ columns }: TableFacts, { columns: mapped, codes = {} }: Mapping): ValueQuestions["codes"] {
  return codeFields.flatMap((field) => {
    const column = mapped[field];
    const { values = [], others = 0 } = columns[column ?? -1] ?? {};
    const asked = values.flatMap(({ text, rows }): AskedText[] => {
      const key = statusKey(text);
      const isRead = text === "" || isNothing(text) || isUnreadText(text) || readCode[field](text) !== undefined;
      return isRead ? [] : [{ text, rows, key, meaning: codes[field]?.[key] ?? "note" }];
    });
    return column === undefined || asked.length === 0 ? [] : [{ field, column, values: asked, others }];
  });
}

/** House arrest in the column of places is a status, not a place. */
function unknownPlaces({ columns }: TableFacts, { columns: mapped, places = {} }: Mapping, findPlace: FindPlace) {
  const at = mapped.facility;
  const values = at === undefined ? [] : (columns[at]?.values ?? []);
  return values.flatMap(({ text, rows }): AskedText[] => {
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
