import { group } from "d3-array";
import type { PublishedCount } from "@/domain/projection/published-count";
import { movement, partitions } from "@/domain/values/vocabulary";
import { foreignOrDualOf } from "./figure-of";
import { drawnFigures, seriesKey } from "./series";

/** In how many drawn bulletins a publisher gave a split; readers need this to judge its line. */
export type Coverage = {
  dimension: (typeof partitions)[number] | "nationality" | typeof movement;
  given: number;
  of: number;
};

/** Returns how often a publisher's stocks come with each split, over all its drawn bulletins. */
export function coverageOf(counts: readonly PublishedCount[], publisher: string): Coverage[] {
  const own = counts.filter((count) => count.publisher === publisher && count.measure === "detained");
  const drawn = drawnFigures(own);
  const has = (count: PublishedCount, dimension: Coverage["dimension"]) =>
    dimension === "nationality"
      ? foreignOrDualOf(count) !== undefined
      : count.parts.some((part) => part.dimension === dimension);
  return ([...partitions, "nationality", movement] as const).map((dimension) => ({
    dimension,
    given: drawn.filter((count) => has(count, dimension)).length,
    of: drawn.length,
  }));
}

/**
 * Returns counts that share series and date with another, or that their publisher contradicted: one list per conflict.
 */
export function conflictsOf(counts: readonly PublishedCount[]): PublishedCount[][] {
  const sameDate = group(counts, (count) => `${seriesKey(count)} ${count.asOf}`);
  return [...sameDate.values()].filter(
    (figures) => figures.some(({ standing }) => standing === "contradicted") || valuesOf(figures).size > 1,
  );
}

function valuesOf(figures: readonly PublishedCount[]): Set<number | null> {
  return new Set(figures.map(({ value }) => value));
}
