import { rollups } from "d3-array";
import { loggedFacts } from "@/domain/figures/facts";
import { lastLoggedDay, sinceDay } from "@/domain/figures/logged";
import type { ReleaseCell } from "@/domain/figures/release-cell";
import { isExactDay } from "@/domain/values/partial-day";
import { formatDate, formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { axisToToday, valueAxis } from "./axis";
import type { ChartContext } from "./chart-context";
import { entry } from "./entry";
import { loggedFooter, milestonesWithin, withScales } from "./footer";
import { recordsHref } from "./hrefs";
import { shownVerifications } from "./logged-bars";
import { type Line, tableOf } from "./points";
import type { Panel, Point, Series, TimeChart } from "./spec";

/**
 * Draws releases logged here since the base date: one bar per day, one panel per verification. A partial date has no
 * bar, but a hollow mark over the days that it may mean. The same applies to releases that a past view counts without a
 * day.
 */
function releasedByDay(context: ChartContext): TimeChart {
  const { ledger, locale } = context;
  const t = translator(locale);
  const since = ledger.settings.baseDate;
  const cells = sinceDay(ledger.cells, since).filter((cell) => cell.verification !== "refuted");
  const panels = shownVerifications.flatMap((verification) => {
    const lines = linesOf(
      context,
      cells.filter((cell) => cell.verification === verification),
      verification,
    );
    return lines.length > 0 ? [{ verification, lines }] : [];
  });
  const lines = panels.flatMap((panel) => panel.lines);
  const asOf = lastLoggedDay(cells);
  const from = [since, ...cells.map((cell) => cell.dayFrom)].toSorted()[0] ?? since;
  const axis = axisToToday(context, from, asOf ?? since);
  const title = t("chart.released_by_day.title", { date: formatDate(since, locale) });
  const persons = cells.reduce((sum, cell) => sum + cell.persons, 0);
  const number = formatNumber(persons, locale);
  const summary = t("chart.logged_summary", {
    since: formatDate(since, locale),
    count: persons,
    number,
    asOf: asOf === null ? "" : t("figure.logged_until", { date: formatDate(asOf, locale) }),
  });
  const drawn = panels.map(({ verification, lines: own }): Panel => {
    const values = own.flatMap((line) => line.series.points.map((point) => point.value));
    return {
      id: verification,
      title: t(`chart.logged.${verification}`),
      ...valueAxis(values, locale),
      series: own.map((line) => line.series),
      gaps: [],
    };
  });
  return {
    kind: "time",
    id: "released-by-day",
    locale,
    title,
    summary,
    headline: [{ number, sentence: summary, tone: "other" }],
    ...axis,
    panels: drawn,
    milestones: milestonesWithin(context, axis.from, axis.to),
    table: tableOf(title, lines, [], locale),
    footer: loggedFooter(context, asOf, withScales(drawn, t("chart.released_by_day.note"), locale)),
  };
}

type Shown = (typeof shownVerifications)[number];

/** Returns the bars of the known days, and for each partial date a line with a single mark. */
function linesOf(context: ChartContext, cells: readonly ReleaseCell[], verification: Shown): Line[] {
  const t = translator(context.locale);
  const what = t(`chart.logged.${verification}`);
  const who = t("chart.our_log");
  const days = rollups(
    cells,
    (own) => ({ cell: own[0] as ReleaseCell, persons: own.reduce((sum, cell) => sum + cell.persons, 0) }),
    (cell) => cell.day,
  ).toSorted(([, a], [, b]) => a.cell.dayTo.localeCompare(b.cell.dayTo));
  const exact = days.filter(([day]) => day !== null && isExactDay(day));
  const partial = days.filter(([day]) => day === null || !isExactDay(day));
  const line = (id: string, own: typeof days, look: Pick<Series, "short" | "weight" | "shape">): Line => ({
    series: {
      id,
      name: `${what} · ${who}`,
      tone: verification,
      ...look,
      points: own.map(([, { cell, persons }]) => pointOf(context, cell, persons, verification)),
    },
    what,
    who,
    dates: own.map(([day]) => day),
  });
  const bars = { short: t("chart.our_log_short"), weight: "lead", shape: "bars" } as const;
  const mark = { short: "", weight: "other", shape: "line" } as const;
  return [
    ...(exact.length > 0 ? [line(`day-${verification}`, exact, bars)] : []),
    ...partial.map((each) => line(`part-${verification}-${each[0]}`, [each], mark)),
  ];
}

function pointOf(context: ChartContext, cell: ReleaseCell, persons: number, verification: Shown): Point {
  const { locale } = context;
  const sentence = sentenceOf(cell, persons, verification, locale);
  const facts = loggedFacts({ persons, verification, since: cell.dayFrom, asOf: cell.day ?? cell.dayTo }, locale);
  return {
    day: cell.dayFrom,
    dayTo: cell.dayTo,
    value: persons,
    hollow: cell.day === null || !isExactDay(cell.day),
    label: formatNumber(persons, locale),
    text: sentence,
    href: recordsHref(context, "/releases", { from: cell.dayFrom, to: cell.dayTo, verification }),
    facts: { ...facts, sentence },
  };
}

function sentenceOf({ day }: ReleaseCell, persons: number, verification: Shown, locale: Locale): string {
  const t = translator(locale);
  const said = {
    count: persons,
    number: formatNumber(persons, locale),
    verification: t(`figure.logged.${verification}`, { count: persons }),
  };
  if (day === null) return t("figure.logged_hidden", said);
  return t("figure.logged_on", { ...said, date: formatDate(day, locale), exact: String(isExactDay(day)) });
}

export const releasedByDayEntry = entry({
  theme: "releases",
  isOwnLog: true,
  shape: {},
  choices: () => [],
  draw: (context) => releasedByDay(context),
});
