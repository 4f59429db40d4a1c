import { latestMark } from "@/components/charts/latest-mark";
import type { Card } from "@/components/pictures/card-picture";
import type { CardFigure } from "@/components/pictures/figure-block";
import { type ChartName, drawChart, isChartName } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Choices, isAbsent } from "@/domain/charts/entry";
import type { ChartSpec, Tone } from "@/domain/charts/spec";
import type { Figure } from "@/domain/figures/figure";
import { figureOf as countFigure } from "@/domain/figures/figure-of";
import { sentenceOf } from "@/domain/figures/sentence";
import { announcedFigure, summaryOf } from "@/domain/figures/summary";
import { formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Name of a card: a chart, the first screen, the general card of all other pages, or the page of a published figure. */
export type CardName = ChartName | "dashboard" | "site" | `counts/${string}`;

export function isCardName(name: string): name is CardName {
  return name === "dashboard" || name === "site" || isChartName(name);
}

/** Returns the content of a card at a view, for a chart's choices. Its numbers and sentences are those of the pages. */
export function cardOf(name: CardName, context: ChartContext, choices: Choices = {}): Card {
  if (name === "site") return siteCard(context.locale);
  if (name === "dashboard") return dashboardCard(context);
  if (!isChartName(name)) return countCard(name.slice("counts/".length), context);
  const drawn = drawChart(name, context, choices);
  return isAbsent(drawn) ? { ...siteCard(context.locale), lead: drawn.absent } : chartCard(drawn);
}

function siteCard(locale: Locale): Card {
  const t = translator(locale);
  const words = { title: t("site.heading"), lead: t("site.tagline") };
  return { ...words, locale, figures: [], stale: null, chart: null };
}

/** One published figure. A withdrawn one has the general card. */
function countCard(id: string, { ledger, locale }: ChartContext): Card {
  const count = ledger.counts.find((each) => each.id === id);
  if (!count) return siteCard(locale);
  const title = translator(locale)(`measure.${count.measure}`);
  const tone = count.measure === "detained" || count.measure === "released" ? count.measure : "other";
  return {
    ...siteCard(locale),
    title,
    lead: "",
    figures: figureOf(countFigure(count, ledger.publishers), tone, locale),
  };
}

/** The figures of the first screen: detained, and released as verified and as announced. */
function dashboardCard(context: ChartContext): Card {
  const { ledger, locale } = context;
  const { leadPublisher, baseDate } = ledger.settings;
  const summary = summaryOf(ledger);
  const verified = summary.released.find((each) => each.publisher === leadPublisher && each.since === baseDate);
  const announced = announcedFigure(summary, baseDate);
  const figures = [
    ...figureOf(summary.detained, "detained", locale),
    ...figureOf(verified, "released", locale),
    ...figureOf(announced, "announced", locale),
  ];
  const chart = drawChart("detained-vs-released", context);
  return isAbsent(chart) || figures.length === 0
    ? siteCard(locale)
    : { ...siteCard(locale), lead: "", figures, stale: ageOf(chart), chart };
}

function chartCard(spec: ChartSpec): Card {
  const { locale, title } = spec;
  return { locale, title, lead: "", figures: newestFigure(spec), stale: ageOf(spec), chart: spec };
}

/** A card's figure may be older than the newest point of its chart, so the age is shown next to that point's date. */
function ageOf({ footer }: ChartSpec): string | null {
  return footer.stale === null ? null : `${footer.asOf} · ${footer.stale}`;
}

function newestFigure(spec: ChartSpec): CardFigure[] {
  const mark = latestMark(spec);
  if (!mark) return [];
  const label = "valueLabel" in mark ? mark.valueLabel : mark.label;
  return [{ number: mark.value === null ? null : label, sentence: mark.facts.sentence, tone: toneOf(spec) }];
}

/** Returns the colour of the chart's newest mark. */
function toneOf(spec: ChartSpec): Tone {
  const mark = latestMark(spec);
  if (spec.kind === "bars") return spec.groups[0]?.rows[0]?.tone ?? "other";
  const series = spec.panels.flatMap((panel) => panel.series);
  return series.find(({ points }) => points.some((point) => point === mark))?.tone ?? "other";
}

function figureOf(figure: Figure | null | undefined, tone: Tone, locale: Locale): CardFigure[] {
  if (!figure) return [];
  const number = figure.value === null ? null : formatNumber(figure.value, locale);
  return [{ number, sentence: sentenceOf(figure, locale), tone }];
}
