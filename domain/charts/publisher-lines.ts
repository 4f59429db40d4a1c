import { group } from "d3-array";
import type { Panel, Tone } from "@/domain/chart/spec";
import type { PublishedCount } from "@/domain/counts/published-count";
import type { Figure } from "@/domain/figures/figure";
import type { Stance } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";
import type { ChartContext, Population } from "./chart-context";
import { type Line, pointsOf } from "./points";
import { populationFigures } from "./population-figures";

export type PublisherLines = {
  lines: Line[];
  figures: Figure[];
  gaps: Panel["gaps"];
  absent: { id: string; date: string; what: string; who: string }[];
};

/**
 * Counts of one measure and window as one line a publisher: the lead publisher's strong, with its gaps; the others
 * thin. A publisher whose figures have no number has no line.
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
    const { figures, gaps, absent } = populationFigures(own, population, ledger.publishers);
    const points = pointsOf(figures, locale);
    const who = ledger.publishers.get(publisher)?.[locale === "es" ? "shortEs" : "shortEn"] ?? publisher;
    const measure = own[0]?.measure ?? "detained";
    const what = t(`measure.${measure}`);
    if (isLead) {
      result.gaps.push(...gaps.map((gap) => ({ ...gap, label: t("chart.not_published") })));
      result.absent.push(...absent.map((count) => ({ id: `absent ${count.id}`, date: count.asOf, what, who })));
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

function toneOf(measure: string, population: Population, isLead: boolean, stance: Stance | undefined): Tone {
  if (!isLead) return stance === "authority" ? "announced" : "other";
  if (measure === "released") return "released";
  return population === "foreign_or_dual" ? "foreign" : population === "home_only" ? "venezuelan" : "detained";
}
