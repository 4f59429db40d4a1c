import { latestMark } from "@/components/charts/latest-mark";
import type { Card } from "@/components/pictures/card-picture";
import type { CardFigure } from "@/components/pictures/figure-block";
import { type ChartName, drawChart, isChartName } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Choices, isAbsent } from "@/domain/charts/entry";
import type { Bar, ChartSpec, Point, Tone } from "@/domain/charts/spec";
import type { Figure } from "@/domain/figures/figure";
import { figureOf as countFigure } from "@/domain/figures/figure-of";
import { headlineFigures } from "@/domain/figures/headlines";
import { claimOf, sentenceOf } from "@/domain/figures/sentence";
import { formatNumber } from "@/domain/wording/format";
import { siteDescription } from "@/domain/wording/setting-text";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Name of a card: a chart, the first screen, the general card of all other pages, or the page of a published figure. */
export type CardName = ChartName | "dashboard" | "site" | `counts/${string}`;

export function isCardName(name: string): name is CardName {
  return name === "dashboard" || name === "site" || isChartName(name);
}

/** Returns the content of a card at a view, for a chart's choices. Its numbers and sentences are those of the pages. */
export function cardOf(name: CardName, context: ChartContext, choices: Choices = {}): Card {
  if (name === "site") return siteCard(context);
  if (name === "dashboard") return dashboardCard(context);
  if (!isChartName(name)) return countCard(name.slice("counts/".length), context);
  const drawn = drawChart(name, context, choices);
  return isAbsent(drawn) ? { ...siteCard(context), lead: drawn.absent } : chartCard(drawn);
}

function siteCard({ ledger, locale }: ChartContext): Card {
  const t = translator(locale);
  const words = { title: t("site.heading"), lead: siteDescription(ledger.settings, locale) };
  return { ...words, locale, figures: [], stale: null, chart: null };
}

/** One published figure. A withdrawn one has the general card. */
function countCard(id: string, context: ChartContext): Card {
  const { ledger, locale } = context;
  const count = ledger.counts.find((each) => each.id === id);
  if (!count) return siteCard(context);
  const figure = countFigure(count, ledger.publishers);
  const title = translator(locale)(`measure.${count.measure}`);
  return {
    ...siteCard(context),
    title,
    lead: "",
    figures: figureOf(figure, count.measure === "detained" ? "detained" : claimOf(figure.stance), locale),
  };
}

/** The figures of the first screen: detained, and released as verified and as announced. */
function dashboardCard(context: ChartContext): Card {
  const { ledger, locale } = context;
  const { detained, verified, announced } = headlineFigures(ledger);
  const figures = [
    ...figureOf(detained, "detained", locale),
    ...figureOf(verified, "verified", locale),
    ...figureOf(announced, "announced", locale),
  ];
  const chart = drawChart("detained-vs-released", context);
  return isAbsent(chart) || figures.length === 0
    ? siteCard(context)
    : { ...siteCard(context), lead: "", figures, stale: ageOf(chart), chart };
}

/** Returns the card of a drawn chart: the numbers that its title names, or its sentence if it has none. */
export function chartCard(spec: ChartSpec): Card {
  const { locale, title, summary } = spec;
  const figures = spec.headline ?? chartFigures(spec);
  if (figures.length === 0) return { locale, title, lead: summary, figures, stale: null, chart: null };
  return { locale, title, lead: "", figures, stale: ageOf(spec), chart: spec };
}

/** A card's figure may be older than the newest point of its chart, so the age is shown next to that point's date. */
function ageOf({ footer }: ChartSpec): string | null {
  return footer.stale === null ? null : `${footer.asOf} · ${footer.stale}`;
}

/** Returns the two figures of a comparison, or the newest figure of any other chart. */
function chartFigures(spec: ChartSpec): CardFigure[] {
  const compared = comparedBars(spec);
  if (compared) return compared.map((bar) => figureOfMark(bar, bar.tone));
  const mark = latestMark(spec);
  return mark ? [figureOfMark(mark, toneOf(spec))] : [];
}

/** Returns the bars of a chart that only compares two figures with windows. */
function comparedBars(spec: ChartSpec): Bar[] | undefined {
  if (spec.kind !== "bars" || !spec.time || spec.groups.length !== 1) return undefined;
  const [group] = spec.groups;
  return group?.comparable && group.rows.length === 2 ? group.rows : undefined;
}

function figureOfMark(mark: Point | Bar, tone: Tone): CardFigure {
  const label = "valueLabel" in mark ? mark.valueLabel : mark.label;
  return { number: mark.value === null ? null : label, sentence: mark.facts.sentence, tone };
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
