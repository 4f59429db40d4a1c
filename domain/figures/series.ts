import { group } from "d3-array";
import type { PublishedCount } from "@/domain/projection/published-count";

/**
 * Returns the key of a series: one publisher, one measure and one `since`. Only two figures of one series may be
 * subtracted.
 */
export function seriesKey(count: Pick<PublishedCount, "publisher" | "measure" | "since">): string {
  return `${count.publisher} ${count.measure} ${count.since ?? ""}`;
}

/**
 * Returns the drawn figure of a series for each date, in order of time. Excludes contradicted figures, then prefers the
 * latest cut-off (none is earliest), the source nearest to the publisher, the larger of a running total, and the first
 * id.
 */
export function drawnFigures(counts: readonly PublishedCount[]): PublishedCount[] {
  const standing = counts.filter((count) => count.standing === "stands");
  const byDate = group(standing, (count) => `${seriesKey(count)} ${count.asOf}`);
  return [...byDate.values()].map((figures) => figures.toSorted(preference)[0] as PublishedCount).toSorted(inTime);
}

/** Returns the newest drawn figure, or undefined. */
export function newestFigure(counts: readonly PublishedCount[]): PublishedCount | undefined {
  return drawnFigures(counts).at(-1);
}

/** The order of a series: by last possible day, then first possible day, then text. */
export function inTime(a: PublishedCount, b: PublishedCount): number {
  return a.asOfTo.localeCompare(b.asOfTo) || a.asOfFrom.localeCompare(b.asOfFrom) || a.asOf.localeCompare(b.asOf);
}

function preference(a: PublishedCount, b: PublishedCount): number {
  for (const { order } of rules) {
    const found = order(a, b);
    if (found !== 0) return found;
  }
  return 0;
}

/** Rules that choose the drawn figure of a series and day; the first that distinguishes two figures decides. */
const rules = [
  { name: "contradicted", order: (a, b) => Number(isContradicted(a)) - Number(isContradicted(b)) },
  { name: "cutoff", order: (a, b) => (b.cutoffTime ?? "").localeCompare(a.cutoffTime ?? "") },
  { name: "tier", order: (a, b) => (a.tier ?? "D").localeCompare(b.tier ?? "D") },
  { name: "larger", order: (a, b) => (a.since === null ? 0 : (b.value ?? -1) - (a.value ?? -1)) },
  { name: "id", order: (a, b) => a.id.localeCompare(b.id) },
] as const satisfies { name: string; order: (a: PublishedCount, b: PublishedCount) => number }[];

export type DrawingRule = (typeof rules)[number]["name"];

/** Returns the rule by which `drawn` is drawn and `other`, of the same series and day, is not. */
export function drawingRule(drawn: PublishedCount, other: PublishedCount): DrawingRule {
  return rules.find(({ order }) => order(drawn, other) < 0)?.name ?? "id";
}

function isContradicted(count: PublishedCount): boolean {
  return count.standing === "contradicted";
}
