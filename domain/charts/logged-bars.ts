import { rollups } from "d3-array";
import { loggedFacts } from "@/domain/figures/facts";
import type { Day } from "@/domain/values/day";
import type { Verification } from "@/domain/values/vocabulary";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { barTable } from "./bar-table";
import type { ChartContext } from "./chart-context";
import { loggedFooter } from "./footer";
import { recordsHref } from "./hrefs";
import type { Bar, BarChart, BarGroup } from "./spec";

/** A cell of our own log that figures sum: people of one verification, by the last day that their date may mean. */
export type LoggedCell = { verification: Verification; dayTo: Day; persons: number };

/** How releases logged here are grouped into rows. */
export type Breakdown<Cell extends LoggedCell> = {
  id: string;
  title: string;
  /** Header of the table's first column. */
  column: string;
  note: string;
  cells: readonly Cell[];
  /** The rows that count a cell: several if a person counts more than once. */
  keysOf: (cell: Cell) => readonly string[];
  nameOf: (key: string) => string;
  /** The name inside a sentence, if it needs more words. */
  whichOf?: (key: string) => string;
  /** The code for machines: `nationality.CO`. */
  codeOf: (key: string) => string;
  /** The filter that lists the records behind a row. */
  filterOf: (key: string) => Record<string, string>;
  /** True if a person counts more than once, so that the rows of a group do not sum. */
  sums: boolean;
};

export const shownVerifications = ["verified", "reported", "announced"] as const;

/** Draws releases logged here since the base date: one group per verification, rows by some key, the largest first. */
export function loggedBars<Cell extends LoggedCell>(context: ChartContext, breakdown: Breakdown<Cell>): BarChart {
  const { ledger, locale } = context;
  const t = translator(locale);
  const since = ledger.settings.baseDate;
  const cells = breakdown.cells.filter((cell) => cell.dayTo >= since && cell.verification !== "refuted");
  const asOf =
    cells
      .map((cell) => cell.dayTo)
      .toSorted()
      .at(-1) ?? null;
  const groups = shownVerifications.flatMap((verification): BarGroup[] => {
    const own = cells.filter((cell) => cell.verification === verification);
    const rows = sumsByKey(own, breakdown.keysOf).map(([key, persons]): Bar => {
      const which = (breakdown.whichOf ?? breakdown.nameOf)(key);
      const facts = loggedFacts({ persons, verification, since, asOf, which }, locale, breakdown.codeOf(key));
      return {
        id: key,
        label: breakdown.nameOf(key),
        value: persons,
        valueLabel: formatNumber(persons, locale),
        detail: null,
        tone: verification,
        text: facts.sentence,
        href: recordsHref(context, "/releases", { from: since, verification, ...breakdown.filterOf(key) }),
        facts,
      };
    });
    const title = t(`chart.logged.${verification}`);
    return rows.length === 0 ? [] : [{ id: verification, title, comparable: breakdown.sums, note: null, rows }];
  });
  const number = formatNumber(personsOf(cells), locale);
  const summary = t("chart.logged_summary", {
    since: formatDate(since, locale),
    count: personsOf(cells),
    number,
    asOf: asOf === null ? "" : t("figure.logged_until", { date: formatDate(asOf, locale) }),
  });
  return {
    kind: "bars",
    id: breakdown.id,
    locale,
    title: breakdown.title,
    summary,
    headline: [{ number, sentence: summary, tone: "other" }],
    max: Math.max(1, ...groups.flatMap((group) => group.rows.map((row) => row.value ?? 0))),
    groups,
    table: barTable(breakdown.title, breakdown.column, groups, locale),
    footer: loggedFooter(context, asOf, breakdown.note),
  };
}

/** Returns people by key, the largest first; a cell counts once under each of its keys. */
export function sumsByKey<Cell extends { persons: number }>(
  cells: readonly Cell[],
  keysOf: (cell: Cell) => readonly string[],
): [key: string, persons: number][] {
  const keyed = cells.flatMap((cell) => keysOf(cell).map((key) => ({ key, persons: cell.persons })));
  return rollups(keyed, personsOf, ({ key }) => key).toSorted(
    ([a, one], [b, other]) => other - one || a.localeCompare(b),
  );
}

function personsOf(cells: readonly { persons: number }[]): number {
  return cells.reduce((sum, cell) => sum + cell.persons, 0);
}
