import { foreignOrDualOf } from "@/domain/figures/figure-of";
import { drawnFigures } from "@/domain/figures/series";
import { spanOf } from "@/domain/values/partial-day";
import { demonymOf, homeOnly } from "@/domain/wording/demonym";
import { translator } from "@/messages/translator";
import { axisToToday, valueAxis } from "./axis";
import { gapsOfAll } from "./category-lines";
import type { ChartContext, Population } from "./chart-context";
import { dashedLines } from "./dashed-lines";
import { entry } from "./entry";
import { footerOf, milestonesWithin, newestDate } from "./footer";
import { headlinesOf } from "./headline";
import { tableOf } from "./points";
import { type PublisherLines, publisherLines } from "./publisher-lines";
import type { Panel, Series, TimeChart } from "./spec";

type Group = Exclude<Population, "all">;

/**
 * Draws detained people by nationality group over time, both groups on one scale, because they are parts of one whole:
 * foreign or dual as published, and home country only as derived. Spans without a published split are hatched.
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
  const axis = axisToToday(context, begin, end);
  const newest = newestDate(foreign.figures);
  const series = [...labelled(context, "foreign_or_dual", foreign), ...labelled(context, "home_only", home)];
  const homeName = homeOnly(ledger.settings, locale);
  return {
    kind: "time",
    id: "nationality",
    locale,
    title: t("chart.nationality.title"),
    summary: [foreign, home].flatMap((group) => lastSentence(group)).join(" ") || t("chart.no_data"),
    headline: headlinesOf(series),
    ...axis,
    panels: [panelOf(context, series, gapsOfAll([foreign, home]))],
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

function panelOf({ locale }: ChartContext, series: Series[], gaps: Panel["gaps"]): Panel {
  const values = series.flatMap((each) => each.points.map((point) => point.value));
  const title = translator(locale)("chart.nationality.panel");
  return { id: "detained", title, ...valueAxis(values, locale), series: dashedLines(series), gaps };
}

/** Returns the lines of a group, whose names tell it from the other group of the same publisher. */
function labelled({ locale, ledger }: ChartContext, group: Group, { lines }: PublisherLines): Series[] {
  const t = translator(locale);
  const [people, homeName] = [demonymOf(ledger.settings, locale), homeOnly(ledger.settings, locale)];
  return lines.map(({ series, who }) => ({
    ...series,
    id: `${group}-${series.id}`,
    name: `${group === "home_only" ? homeName : t("nationality_group.foreign_or_dual")} · ${who}`,
    short: t(`chart.nationality.${series.weight === "lead" ? "lead" : "thin"}.${group}`, { who, people }),
  }));
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
