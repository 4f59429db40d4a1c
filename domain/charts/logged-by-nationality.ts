import { rollups } from "d3-array";
import type { Bar, BarChart, BarGroup } from "@/domain/chart/spec";
import { loggedFacts } from "@/domain/figures/facts";
import { lastLoggedDay, sinceDay } from "@/domain/figures/logged";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import { translator } from "@/messages/translator";
import { barTable } from "./bar-table";
import type { ChartContext } from "./chart-context";
import { entry } from "./entry";
import { footerOf } from "./footer";
import { recordsHref } from "./hrefs";

/**
 * Releases logged here since the base date by nationality, each person once under their combination, so the bars of a
 * group sum. What a row may not tell stays hidden: the bars sum the rows as they are projected.
 */
export function loggedByNationality(context: ChartContext): BarChart {
  const { ledger, locale } = context;
  const t = translator(locale);
  const since = ledger.settings.baseDate;
  const cells = sinceDay(ledger.cells, since);
  const groups = (["verified", "reported", "announced"] as const).flatMap((verification): BarGroup[] => {
    const own = rollups(
      cells.filter((cell) => cell.verification === verification),
      (some) => some.reduce((sum, cell) => sum + cell.persons, 0),
      (cell) => cell.nationality,
    ).toSorted(([a, one], [b, other]) => other - one || a.localeCompare(b));
    if (own.length === 0) return [];
    const title = t(`chart.logged.${verification}`);
    return [
      {
        id: verification,
        title,
        comparable: true,
        note: null,
        rows: own.map(([code, persons]): Bar => {
          const name = nationalityName(code, locale);
          const sentence = t("chart.logged_by_nationality.sentence", { name, count: persons, kind: title });
          return {
            id: code,
            label: name,
            value: persons,
            valueLabel: formatNumber(persons, locale),
            detail: null,
            tone: verification,
            text: sentence,
            href: recordsHref(context, "/releases", { from: since, nationality: code, verification }),
            facts: loggedFacts({ persons, verification, since, asOf: lastLoggedDay(cells) }, locale, {
              code: `nationality.${code}`,
              sentence,
            }),
          };
        }),
      },
    ];
  });
  return {
    kind: "bars",
    id: "logged-by-nationality",
    locale,
    title: t("chart.logged_by_nationality.title"),
    summary: t("chart.logged_by_nationality.summary", {
      since: formatDate(since, locale),
      count: cells.filter((cell) => cell.verification !== "refuted").reduce((sum, cell) => sum + cell.persons, 0),
    }),
    max: Math.max(1, ...groups.flatMap((group) => group.rows.map((row) => row.value ?? 0))),
    groups,
    table: barTable(t("chart.logged_by_nationality.title"), t("chart.column.nationality"), groups, locale),
    footer: footerOf(context, lastLoggedDay(cells), [], t("chart.logged_by_nationality.note")),
  };
}

export const loggedByNationalityEntry = entry({
  theme: "nationality",
  shape: {},
  choices: () => [],
  draw: (context) => loggedByNationality(context),
});
