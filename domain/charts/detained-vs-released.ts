import { z } from "zod";
import { spanOf } from "@/domain/values/partial-day";
import { demonymOf, homeOnly } from "@/domain/wording/demonym";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { axisToToday, valueAxis } from "./axis";
import { type ChartContext, type Population, populations } from "./chart-context";
import { dashedLines } from "./dashed-lines";
import { entry } from "./entry";
import { footerOf, milestonesWithin, newestDate, withScales } from "./footer";
import { headlinesOf } from "./headline";
import { loggedLines } from "./logged-lines";
import { beginOf, type Period, period, periodChoice } from "./period";
import { type Line, tableOf } from "./points";
import { type PublisherLines, publisherLines } from "./publisher-lines";
import type { Panel, TimeChart } from "./spec";

/**
 * Draws the stock of detained people above, the releases since the base date below, on one time axis and never summed.
 * Releases are running totals: each publisher's since the base date, and those logged here.
 */
export function detainedVsReleased(context: ChartContext, population: Population, chosen: Period): TimeChart {
  const { ledger, locale } = context;
  const { baseDate } = ledger.settings;
  const t = translator(locale);
  const begin = beginOf(chosen, context);
  const published = ledger.counts.filter((count) => spanOf(count.asOf).from >= begin);
  const stock = publisherLines(
    context,
    published.filter((count) => count.measure === "detained"),
    population,
  );
  const flow = publisherLines(
    context,
    published.filter((count) => count.measure === "released" && count.since === baseDate),
    population,
  );
  const logged = loggedLines(context, population);
  const lines = [...stock.lines, ...flow.lines, ...logged];
  const pointDays = lines.flatMap((line) => line.series.points.flatMap((point) => [point.day, point.dayTo]));
  const first = pointDays.toSorted()[0] ?? baseDate;
  const [stockGaps, flowGaps] = [gapsSince(first, stock.gaps), gapsSince(first, flow.gaps)];
  const last = [...pointDays, ...[...stockGaps, ...flowGaps].map((gap) => gap.to)].toSorted().at(-1);
  const axis = axisToToday(context, first, last ?? baseDate);
  const figures = [...stock.figures, ...flow.figures];
  const newest = newestDate(figures);
  const people = demonymOf(ledger.settings, locale);
  const panels = [
    panelOf(
      context,
      "detained",
      t(`chart.detained_vs_released.stock.${population}`, { people }),
      stock.lines,
      stockGaps,
    ),
    panelOf(
      context,
      "released",
      t(`chart.detained_vs_released.flow.${population}`, { date: formatDate(baseDate, locale), people }),
      [...flow.lines, ...logged],
      flowGaps,
    ),
  ];
  return {
    kind: "time",
    id: "detained-vs-released",
    locale,
    title: t("chart.detained_vs_released.title"),
    summary: summaryText(context, [...stock.lines, ...flow.lines, ...logged]),
    headline: headlinesOf([...stock.lines, ...flow.lines].map((line) => line.series)),
    ...axis,
    panels,
    milestones: milestonesWithin(context, axis.from, axis.to),
    table: tableOf(t("chart.detained_vs_released.title"), lines, [...stock.absent, ...flow.absent], locale),
    footer: footerOf(
      context,
      newest,
      figures,
      withScales(panels, t(`chart.detained_vs_released.note.${population}`), locale),
    ),
  };
}

/** Removes gaps before a group's first figure: years of hatching would squeeze its line into a corner. */
function gapsSince(first: string, gaps: PublisherLines["gaps"]): PublisherLines["gaps"] {
  return gaps.filter((gap) => gap.to > first).map((gap) => (gap.from < first ? { ...gap, from: first } : gap));
}

function panelOf(
  { locale }: ChartContext,
  id: string,
  title: string,
  lines: Line[],
  gaps: PublisherLines["gaps"],
): Panel {
  return {
    id,
    title,
    ...valueAxis(
      lines.flatMap((line) => line.series.points.map((point) => point.value)),
      locale,
    ),
    series: dashedLines(lines.map((line) => line.series)),
    gaps,
  };
}

/** Returns the summary: the last sentence of each lead line. */
function summaryText({ locale }: ChartContext, lines: Line[]): string {
  const sentences = lines
    .filter((line) => line.series.weight === "lead")
    .flatMap((line) => line.series.points.at(-1)?.text ?? []);
  return sentences.length > 0 ? sentences.join(" ") : translator(locale)("chart.no_data");
}

/** The choices of the chart: population and period. */
export const detainedVsReleasedEntry = entry({
  theme: "change",
  shape: { nationality: z.enum(populations).default("all"), period },
  choices: (context) => {
    const t = translator(context.locale);
    return [
      {
        name: "nationality",
        label: t("switch.nationality"),
        options: populations.map((value) => ({
          value,
          label:
            value === "home_only" ? homeOnly(context.ledger.settings, context.locale) : t(`switch.population.${value}`),
        })),
        initial: "all",
      },
      periodChoice(context),
    ];
  },
  draw: (context, query) => detainedVsReleased(context, query.nationality, query.period),
});
