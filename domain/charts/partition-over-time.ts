import { type Partition, partitionOf } from "@/domain/figures/partition";
import { drawnFigures } from "@/domain/figures/series";
import type { PublishedCount } from "@/domain/projection/published-count";
import { spanOf } from "@/domain/values/partial-day";
import type { ageGroups, Gender, LegalStage, sectors } from "@/domain/values/vocabulary";
import { translator } from "@/messages/translator";
import { axisToToday, valueAxis } from "./axis";
import { absentRow, type CategoryLine, categoryLine, gapsOfAll } from "./category-lines";
import type { ChartContext } from "./chart-context";
import { dashedLines } from "./dashed-lines";
import { footerOf, milestonesWithin, newestDate } from "./footer";
import { headlinesOf } from "./headline";
import { type AbsentRow, tableOf } from "./points";
import type { Panel, TimeChart, Tone } from "./spec";
import { splitSentence } from "./split-sentence";

/** A category and the colour of its line. */
type Category = {
  category: Gender | (typeof sectors)[number] | (typeof ageGroups)[number] | LegalStage;
  tone: Tone;
};

/** The dimension to split, and its categories in the title's order. */
export type Split = {
  id: "gender" | "sector" | "age-group" | "legal-stage";
  dimension: Partition;
  categories: Category[];
};

/**
 * Draws a publisher's detained people over time, one line per category, all on one scale. Only published values are
 * drawn: a count without the split breaks the line, is hatched, and appears in the table as not published.
 */
export function partitionOverTime(context: ChartContext, split: Split, counts: PublishedCount[]): TimeChart {
  const { locale } = context;
  const t = translator(locale);
  const name = t(`chart.partition.${split.dimension}.title`);
  const lines = split.categories.flatMap(({ category, tone }) => {
    const words = t(`chart.category.${category}`);
    const look = { name: words, short: words, tone, weight: "lead" } as const;
    const found = categoryLine(context, counts, { dimension: split.dimension, category }, look);
    return found.line ? [{ ...found, category, words }] : [];
  });
  const days = drawnFigures(counts).map((count) => spanOf(count.asOf));
  const last = days.map(({ to }) => to).toSorted();
  const axis = axisToToday(context, days[0]?.from ?? "", last.at(-1) ?? "");
  const figures = lines.flatMap((line) => line.figures);
  return {
    kind: "time",
    id: split.id,
    locale,
    title: name,
    summary: splitSentence(context, split.dimension, counts),
    headline: headlinesOf(lines.flatMap(({ line }) => line?.series ?? [])),
    ...axis,
    panels: [panelOf(context, lines)],
    milestones: milestonesWithin(context, axis.from, axis.to),
    table: tableOf(
      name,
      lines.flatMap(({ line }) => line ?? []),
      absentRows(context, split, counts, lines),
      locale,
    ),
    footer: footerOf(context, newestDate(figures), figures, t("chart.partition.note")),
  };
}

type Drawing = CategoryLine & { category: Category["category"]; words: string };

function panelOf({ locale }: ChartContext, lines: Drawing[]): Panel {
  const series = lines.flatMap(({ line }) => line?.series ?? []);
  const values = series.flatMap((each) => each.points.map((point) => point.value));
  return {
    id: lines.map((line) => line.category).join("-"),
    title: lines.length > 1 ? translator(locale)("chart.detained_vs_released.stock.all") : (lines[0]?.words ?? ""),
    ...valueAxis(values, locale),
    series: dashedLines(series),
    gaps: gapsOfAll(lines),
  };
}

/** Returns one row for a count without any part of the split, or one for each category that it leaves out. */
function absentRows(context: ChartContext, split: Split, counts: PublishedCount[], lines: Drawing[]): AbsentRow[] {
  const t = translator(context.locale);
  return drawnFigures(counts).flatMap((count) => {
    const missing = lines.filter((line) => line.absent.includes(count));
    if (missing.length === lines.length)
      return [absentRow(context, count, split.dimension, t(`dimension.${split.dimension}`))];
    if (partitionOf(count, split.dimension).rest === 0) return [];
    return missing.map(({ category, words }) => absentRow(context, count, `${split.dimension}.${category}`, words));
  });
}
