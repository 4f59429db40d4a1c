import { group } from "d3-array";
import type { PublishedCount } from "./published-count";

/** A series is one publisher, one measure and one `since`. Only two figures of one series may be subtracted. */
export function seriesKey(count: Pick<PublishedCount, "publisher" | "measure" | "since">): string {
  return `${count.publisher} ${count.measure} ${count.since ?? ""}`;
}

/**
 * The figure of a series that is drawn for each date, in order of time. Of one date: not one its publisher
 * contradicted, then the latest cut-off (none is earliest), then the source nearest to the publisher, then for a
 * running total the larger, then the id.
 */
export function drawnFigures(counts: readonly PublishedCount[]): PublishedCount[] {
  const standing = counts.filter((count) => count.standing === "stands");
  const byDate = group(standing, (count) => `${seriesKey(count)} ${count.asOf}`);
  return [...byDate.values()]
    .map((figures) => figures.toSorted(preference)[0] as PublishedCount)
    .toSorted((a, b) => a.asOfTo.localeCompare(b.asOfTo) || a.asOfFrom.localeCompare(b.asOfFrom));
}

/** The newest drawn figure, or undefined. */
export function newestFigure(counts: readonly PublishedCount[]): PublishedCount | undefined {
  return drawnFigures(counts).at(-1);
}

function preference(a: PublishedCount, b: PublishedCount): number {
  return (
    (b.cutoffTime ?? "").localeCompare(a.cutoffTime ?? "") ||
    (a.tier ?? "D").localeCompare(b.tier ?? "D") ||
    (a.since === null ? 0 : (b.value ?? -1) - (a.value ?? -1)) ||
    a.id.localeCompare(b.id)
  );
}
