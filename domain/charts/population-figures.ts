import type { Figure } from "@/domain/figures/figure";
import { figureOf, foreignFigureOf } from "@/domain/figures/figure-of";
import { drawnFigures } from "@/domain/figures/series";
import type { Ledger } from "@/domain/figures/summary";
import { unpublishedSpans } from "@/domain/figures/unpublished-spans";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { Day } from "@/domain/values/day";
import type { Population } from "./chart-context";

export type PopulationFigures = {
  figures: Figure[];
  /** Drawn counts whose split was not published. */
  absent: PublishedCount[];
  /** Spans between two published splits in which the publisher gave counts without one. */
  gaps: { from: Day; to: Day }[];
};

/** The publishers and settings by which figures are named. */
type Labels = Pick<Ledger, "publishers" | "settings">;

/**
 * Returns the drawn figures of a series for a population. "Home country only" is derived as total minus foreign or
 * dual. It exists only if both are published and the total is a number.
 */
export function populationFigures(
  counts: readonly PublishedCount[],
  population: Population,
  ledger: Labels,
): PopulationFigures {
  return splitFigures(counts, (count) =>
    population === "all" ? figureOf(count, ledger.publishers) : populationFigure(count, population, ledger),
  );
}

/** Returns the drawn figures of a series for any part; `partOf` returns the part, or that it was not published. */
export function splitFigures(
  counts: readonly PublishedCount[],
  partOf: (count: PublishedCount) => Figure | undefined,
): PopulationFigures {
  const drawn = drawnFigures(counts);
  const figures = new Map(drawn.map((count) => [count, partOf(count)]));
  return {
    figures: drawn.flatMap((count) => figures.get(count) ?? []),
    absent: drawn.filter((count) => !figures.get(count)),
    gaps: unpublishedSpans(drawn, (count) => figures.get(count) !== undefined),
  };
}

/** Returns one count's foreign or dual nationals, or those of the home country only; undefined if not published. */
export function populationFigure(
  count: PublishedCount,
  population: Exclude<Population, "all">,
  { publishers, settings }: Labels,
): Figure | undefined {
  const foreign = foreignFigureOf(count, publishers);
  if (!foreign || population === "foreign_or_dual") return foreign;
  if (count.value === null || foreign.value === null || count.qualifier !== "exact") return undefined;
  const { demonymEs, demonymEn } = settings;
  const value = count.value - foreign.value;
  return { ...figureOf(count, publishers), part: "home_only", demonym: { demonymEs, demonymEn }, value };
}
