import { group } from "d3-array";
import { partFacts } from "@/domain/figures/facts";
import type { Figure } from "@/domain/figures/figure";
import { figureOf } from "@/domain/figures/figure-of";
import { withReview } from "@/domain/figures/with-review";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { Measure, Stance } from "@/domain/values/vocabulary";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { ChartContext, Population } from "./chart-context";
import { countHref } from "./hrefs";
import { type AbsentRow, type Line, pointsOf } from "./points";
import { populationFigures } from "./population-figures";
import type { Panel, Tone } from "./spec";

export type PublisherLines = {
  lines: Line[];
  figures: Figure[];
  gaps: Panel["gaps"];
  absent: AbsentRow[];
};

/**
 * Returns counts of one measure and window as one line per publisher: the lead publisher's strong, with its gaps; the
 * others thin. A publisher whose figures have no number has no line.
 */
export function publisherLines(
  context: ChartContext,
  counts: readonly PublishedCount[],
  population: Population,
): PublisherLines {
  const { ledger, locale } = context;
  const t = translator(locale);
  const result: PublisherLines = { lines: [], figures: [], gaps: [], absent: [] };
  const leadFirst = [...group(counts, (count) => count.publisher)].toSorted(
    ([a], [b]) =>
      Number(b === ledger.settings.leadPublisher) - Number(a === ledger.settings.leadPublisher) || a.localeCompare(b),
  );
  for (const [publisher, own] of leadFirst) {
    const isLead = publisher === ledger.settings.leadPublisher;
    const { figures, gaps, absent } = populationFigures(own, population, ledger);
    const points = pointsOf(context, figures);
    const who = ledger.publishers.get(publisher)?.[locale === "es" ? "shortEs" : "shortEn"] ?? publisher;
    const measure = own[0]?.measure ?? "detained";
    const what = t(`measure.${measure}`);
    if (isLead) {
      result.gaps.push(...gaps.map((gap) => ({ ...gap, label: t("chart.not_published") })));
      result.absent.push(...absent.map((count) => absentRow(context, count, population, what, who)));
    }
    if (points.length === 0) continue;
    result.figures.push(...figures);
    result.lines.push({
      series: {
        id: `${measure}-${publisher}`,
        name: `${what} · ${who}`,
        short: who,
        tone: toneOf(measure, population, isLead, ledger.publishers.get(publisher)?.stance),
        weight: isLead ? "lead" : "other",
        shape: "line",
        points,
      },
      what,
      who,
      dates: figures.flatMap((figure) => (figure.value === null ? [] : [figure.asOf])),
    });
  }
  return result;
}

function absentRow(
  context: ChartContext,
  count: PublishedCount,
  population: Population,
  what: string,
  who: string,
): AbsentRow {
  const { locale, ledger } = context;
  const date = formatDate(count.asOf, locale);
  const words = translator(locale)("figure.part_absent", { publisher: who, date });
  const sentence = withReview(words, "count", [count], locale);
  const facts = partFacts(figureOf(count, ledger.publishers), population, null, sentence);
  return { id: `absent ${count.id}`, date: count.asOf, what, who, href: countHref(context, count.id), facts };
}

/** True if a measure counts people who are detained. */
function isHeld(measure: Measure): boolean {
  return measure === "detained" || measure === "whereabouts_unknown";
}

function toneOf(measure: Measure, population: Population, isLead: boolean, stance: Stance | undefined): Tone {
  if (!isLead) return stance === "authority" ? "announced" : "other";
  if (!isHeld(measure)) return "verified";
  return population === "foreign_or_dual" ? "foreign" : population === "home_only" ? "venezuelan" : "detained";
}
