import { foreignOrDualOf } from "@/domain/figures/figure-of";
import { drawnFigures } from "@/domain/figures/series";
import { spanOf } from "@/domain/values/partial-day";
import { homeOnly } from "@/domain/wording/demonym";
import { translator } from "@/messages/translator";
import { timeAxis, valueAxis } from "./axis";
import type { ChartContext } from "./chart-context";
import { entry } from "./entry";
import { footerOf, milestonesWithin, newestDate } from "./footer";
import { tableOf } from "./points";
import { type PublisherLines, publisherLines } from "./publisher-lines";
import type { Panel, TimeChart } from "./spec";

/**
 * Draws detained people by nationality group over time, each group on its own axis: foreign or dual as published, and
 * home country only as derived. Spans without a published split are hatched.
 */
export function nationalityOverTime(context: ChartContext): TimeChart {
  const { ledger, locale } = context;
  const t = translator(locale);
  const detained = ledger.counts.filter((count) => count.measure === "detained");
  const first = drawnFigures(detained).find((count) => foreignOrDualOf(count) !== undefined);
  const begin = first ? spanOf(first.asOf).from : ledger.settings.baseDate;
  const counts = detained.filter((count) => spanOf(count.asOf).from >= begin);
  const foreign = publisherLines(context, counts, "foreign_or_dual");
  const home = publisherLines(context, counts, "home_only");
  const days = [...foreign.lines, ...home.lines].flatMap((line) => line.series.points.map((point) => point.dayTo));
  const last = drawnFigures(counts.filter((count) => count.publisher === ledger.settings.leadPublisher)).at(-1);
  const end = [...days, last ? spanOf(last.asOf).to : begin].toSorted().at(-1) ?? begin;
  const axis = timeAxis(begin, end, locale);
  const newest = newestDate(foreign.figures);
  const homeName = homeOnly(ledger.settings, locale);
  return {
    kind: "time",
    id: "nationality",
    locale,
    title: t("chart.nationality.title"),
    summary: [foreign, home].flatMap((group) => lastSentence(group)).join(" ") || t("chart.no_data"),
    ...axis,
    panels: [
      panelOf(context, "foreign_or_dual", t("nationality_group.foreign_or_dual"), foreign),
      panelOf(context, "home_only", homeName, home),
    ],
    milestones: milestonesWithin(context, axis.from, axis.to),
    table: tableOf(
      t("chart.nationality.title"),
      [...named(foreign, t("nationality_group.foreign_or_dual")), ...named(home, homeName)],
      foreign.absent.map((row) => ({ ...row, what: t("nationality_group.foreign_or_dual") })),
      locale,
    ),
    footer: footerOf(context, newest, foreign.figures, t("chart.nationality.note", { group: homeName })),
  };
}

function panelOf({ locale }: ChartContext, id: string, title: string, { lines, gaps }: PublisherLines): Panel {
  const values = lines.flatMap((line) => line.series.points.map((point) => point.value));
  return {
    id,
    title,
    ...valueAxis(values, locale),
    series: lines.map(({ series, who }) => ({ ...series, id: `${id}-${series.id}`, name: `${title} · ${who}` })),
    gaps,
  };
}

function named({ lines }: PublisherLines, what: string) {
  return lines.map((line) => ({ ...line, what, series: { ...line.series, id: `${what} ${line.series.id}` } }));
}

function lastSentence({ lines }: PublisherLines): string[] {
  return lines.filter((line) => line.series.weight === "lead").flatMap((line) => line.series.points.at(-1)?.text ?? []);
}

export const nationalityOverTimeEntry = entry({
  theme: "nationality",
  shape: {},
  choices: () => [],
  draw: (context) => nationalityOverTime(context),
});
