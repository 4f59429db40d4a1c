import { group } from "d3-array";
import type { PublishedCount } from "@/domain/projection/published-count";
import { movement, partitions } from "@/domain/values/vocabulary";
import { foreignOrDualOf } from "./figure-of";
import { drawnFigures, seriesKey } from "./series";

/** Of how many drawn bulletins a publisher gave a split: what a reader must know before believing its line. */
export type Coverage = {
  dimension: (typeof partitions)[number] | "nationality" | typeof movement;
  given: number;
  of: number;
};

/** How often a publisher's stocks come with each split, over all its drawn bulletins. */
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

/** Counts that stand beside another of their series and date, or that their publisher contradicted: one list a conflict. */
export function conflictsOf(counts: readonly PublishedCount[]): PublishedCount[][] {
  const sameDate = group(counts, (count) => `${seriesKey(count)} ${count.asOf}`);
  return [...sameDate.values()].filter(
    (figures) => figures.some(({ standing }) => standing === "contradicted") || valuesOf(figures).size > 1,
  );
}

function valuesOf(figures: readonly PublishedCount[]): Set<number | null> {
  return new Set(figures.map(({ value }) => value));
}
