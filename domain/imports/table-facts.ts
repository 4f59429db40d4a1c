import { type ColumnFacts, columnFacts } from "./column-facts";
import { dateFields, type Mapping } from "./import-fields";
import type { TitleReport } from "./row-report";
import { mentionsReleases, titleReport, yearIn } from "./title-report";

/** What the rows and titles of an upload say about the meaning of its columns. */
export type TableFacts = {
  columns: ColumnFacts[];
  title: TitleReport | null;
  /** The year that the titles state, if it is one. */
  year: string | null;
  /** True if a title or a header says that the sheet lists releases. */
  listsReleases: boolean;
};

type Table = { headers: readonly string[]; titles: readonly string[]; rows: readonly { cells: readonly string[] }[] };

/** Returns the facts of a table; `name`: what the file's name reports. */
export function tableFacts({ headers, titles, rows }: Table, name: TitleReport | null): TableFacts {
  return {
    columns: columnFacts(headers, rows),
    title: name ?? titleReport(titles.join(" 0 ")),
    year: yearIn(titles.join(" ")) ?? null,
    listsReleases: [...titles, ...headers].some(mentionsReleases),
  };
}

/**
 * Returns the year of the dates that state none: the title's, or that of all other dates in their columns. Null if it is
 * not certain.
 */
export function probableYear({ columns, year }: TableFacts, mapping: Pick<Mapping, "columns">): string | null {
  const years = new Set([
    ...(year ? [year] : []),
    ...dateColumnsOf(columns, mapping).flatMap(({ dates }) => dates.years),
  ]);
  const [only] = years;
  return years.size === 1 ? (only ?? null) : null;
}

/** Returns the number of dates without a year in the columns of days. */
export function countYearless({ columns }: TableFacts, mapping: Pick<Mapping, "columns">): number {
  return dateColumnsOf(columns, mapping).reduce((total, { dates }) => total + dates.yearless, 0);
}

/** A birth date says nothing about the year of the others. */
function dateColumnsOf(columns: readonly ColumnFacts[], { columns: mapped }: Pick<Mapping, "columns">): ColumnFacts[] {
  return dateFields.filter((field) => field !== "birthDate").flatMap((field) => columns[mapped[field] ?? -1] ?? []);
}
