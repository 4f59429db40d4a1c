import { rollups } from "d3-array";
import { loggedFacts } from "@/domain/figures/facts";
import { sinceDay } from "@/domain/figures/logged";
import type { ReleaseCell } from "@/domain/figures/release-cell";
import { groupOf } from "@/domain/values/combination";
import { daysBetween } from "@/domain/values/day";
import { formatNumber } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { ChartContext, Population } from "./chart-context";
import { recordsHref } from "./hrefs";
import type { Line } from "./points";
import type { Point } from "./spec";

const shown = ["verified", "reported", "announced"] as const;

/** Returns the releases logged here as running totals since the base date: one line per verification that has any. */
export function loggedLines(context: ChartContext, population: Population): Line[] {
  const { ledger, locale } = context;
  const t = translator(locale);
  const { baseDate, homeCountry, demonymEs, demonymEn } = ledger.settings;
  const cells = sinceDay(ledger.cells, baseDate).filter(
    (cell) => population === "all" || groupOf(cell.nationality, homeCountry) === population,
  );
  return shown.flatMap((verification) => {
    const days = runningTotal(cells.filter((cell) => cell.verification === verification));
    const points = legible(days).map(({ day, persons, hollow }): Point => {
      const logged = { persons, verification, since: baseDate, asOf: day, population };
      const facts = loggedFacts({ ...logged, demonym: { demonymEs, demonymEn } }, locale);
      return {
        day,
        dayTo: day,
        value: persons,
        hollow,
        label: formatNumber(persons, locale),
        text: facts.sentence,
        href: loggedHref(context, { from: baseDate, to: day, verification, population }),
        facts,
      };
    });
    if (points.length === 0) return [];
    const who = t("chart.our_log");
    const what = t(`chart.logged.${verification}`);
    return [
      {
        series: {
          id: `logged-${verification}`,
          name: `${what} · ${who}`,
          short: t(verification === "verified" ? "chart.our_log_short" : `chart.logged_short.${verification}`),
          tone: verification,
          weight: verification === "verified" ? "lead" : "other",
          shape: "line",
          points,
        },
        what,
        who,
        dates: points.map((point) => point.day),
      },
    ];
  });
}

/** Returns the address of the list of records behind a number of our own log. */
export function loggedHref(
  context: Pick<ChartContext, "locale" | "view">,
  filter: { from: string; to: string; verification: string; population: Population },
): string {
  const { from, to, verification, population } = filter;
  const nationality = population === "all" ? undefined : population;
  return recordsHref(context, "/releases", { from, to, verification, nationality });
}

/**
 * Returns the number of people up to and including each day; a partial date counts on the last day that it may mean.
 */
function runningTotal(cells: readonly ReleaseCell[]) {
  const days = rollups(
    cells,
    (own) => ({
      persons: own.reduce((sum, cell) => sum + cell.persons, 0),
      hollow: own.some((cell) => cell.dayFrom !== cell.dayTo),
    }),
    (cell) => cell.dayTo,
  ).toSorted(([a], [b]) => a.localeCompare(b));
  let total = 0;
  return days.map(([day, { persons, hollow }]) => {
    total += persons;
    return { day, persons: total, hollow };
  });
}

/** Maximum points of a line that a reader can distinguish and touch on a phone. */
const mostPoints = 80;

/** Returns the last day of each week and the last of all, if there are too many days to distinguish. */
function legible<T extends { day: string }>(days: readonly T[]): T[] {
  if (days.length <= mostPoints) return [...days];
  const weekOf = (each: T | undefined) => (each ? Math.floor(daysBetween("2018-01-01", each.day) / 7) : Number.NaN);
  return days.filter((each, index) => weekOf(each) !== weekOf(days[index + 1]));
}
