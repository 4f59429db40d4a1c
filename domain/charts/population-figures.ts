import type { PublishedCount } from "@/domain/counts/published-count";
import { drawnFigures } from "@/domain/counts/series";
import type { Day } from "@/domain/dates/day";
import { spanOf } from "@/domain/dates/partial-day";
import type { Figure } from "@/domain/figures/figure";
import { figureOf, foreignFigureOf, type Publishers } from "@/domain/figures/figure-of";
import type { Population } from "./chart-context";

export type PopulationFigures = {
  figures: Figure[];
  /** Drawn counts whose split was not published. */
  absent: PublishedCount[];
  /** Spans between two published splits in which the publisher gave counts without one. */
  gaps: { from: Day; to: Day }[];
};

/**
 * The drawn figures of a series for a population. "Home country only" is derived: total minus foreign or dual, which
 * nobody published; it exists only where both are published and the total is a number.
 */
export function populationFigures(
  counts: readonly PublishedCount[],
  population: Population,
  publishers: Publishers,
): PopulationFigures {
  const drawn = drawnFigures(counts);
  if (population === "all") return { figures: drawn.map((count) => figureOf(count, publishers)), absent: [], gaps: [] };
  const split = drawn.map((count) => ({ count, figure: partOf(count, population, publishers) }));
  return {
    figures: split.flatMap(({ figure }) => figure ?? []),
    absent: split.flatMap(({ count, figure }) => (figure ? [] : [count])),
    gaps: gapsOf(split),
  };
}

function partOf(count: PublishedCount, population: Population, publishers: Publishers): Figure | undefined {
  const foreign = foreignFigureOf(count, publishers);
  if (!foreign || population === "foreign_or_dual") return foreign;
  if (count.value === null || foreign.value === null || count.qualifier !== "exact") return undefined;
  return { ...figureOf(count, publishers), part: "home_only", value: count.value - foreign.value };
}

/** From the last count with a split (or the first of all) to the next with one (or the last of all). */
function gapsOf(split: { count: PublishedCount; figure: Figure | undefined }[]): { from: Day; to: Day }[] {
  const gaps: { from: Day; to: Day }[] = [];
  let start: Day | null = null;
  for (const [index, { count, figure }] of split.entries()) {
    const { from, to } = spanOf(count.asOf);
    if (!figure && start === null) start = index === 0 ? from : spanOf(split[index - 1]?.count.asOf ?? count.asOf).to;
    if (figure && start !== null) {
      gaps.push({ from: start, to: from });
      start = null;
    }
    if (!figure && index === split.length - 1 && start !== null) gaps.push({ from: start, to });
  }
  return gaps.filter((gap) => gap.from < gap.to);
}
