import { group, sum } from "d3-array";
import type { PublishedCount } from "@/domain/projection/published-count";
import { addDays, type Day, daysBetween } from "@/domain/values/day";
import { isExactDay, type Span, spanOf } from "@/domain/values/partial-day";
import { drawnFigures, seriesKey } from "./series";

/** People counted in a window, and the counts that state it. */
export type FlowWindow = {
  persons: number;
  /** One running total, the difference of two, or bulletins with their movements. */
  basis: "total" | "difference" | "bulletins";
  /** First day in words: the total's `since`, or the cut-off of the earlier of two counts. EDTF. */
  since: string;
  /** Last day in words: the cut-off of the last count. */
  until: Day;
  /** Days that are certainly counted from beginning to end. */
  covers: Span;
  counts: readonly PublishedCount[];
};

/**
 * Returns the releases that a publisher's running totals state within (`after`, `until`], in order of time, each with
 * its own dates. A total counts if it begins after `after`. Otherwise two totals of its series do, by their
 * difference. Each series has one window, the longest. Of windows that overlap, those that cover most days together
 * count. Lower bounds, partial cut-offs and contradicted totals do not count.
 */
export function totalsWithin(
  counts: readonly PublishedCount[],
  publisher: string,
  after: Day,
  until: Day,
): FlowWindow[] {
  const totals = drawnFigures(
    counts.filter((count) => count.publisher === publisher && count.measure === "released" && count.since !== null),
  ).filter((count) => count.value !== null && count.qualifier === "exact" && isExactDay(count.asOf));
  const windows = [...group(totals, seriesKey).values()].flatMap((series) => windowOf(series, after, until) ?? []);
  return longestTogether(windows);
}

/** Returns the longest window of a series of running totals; undefined if none lies within. */
function windowOf(series: readonly PublishedCount[], after: Day, until: Day): FlowWindow | undefined {
  const last = series.findLast((count) => count.asOf <= until);
  if (!last?.since || last.value === null) return undefined;
  const start = spanOf(last.since);
  const isWithin = (window: FlowWindow) => window.covers.from <= window.covers.to && window.persons >= 0;
  if (start.from > after) {
    const covers = { from: start.to, to: last.asOf };
    const { value: persons, since, asOf: until } = last;
    const whole: FlowWindow = { persons, basis: "total", since, until, covers, counts: [last] };
    return isWithin(whole) ? whole : undefined;
  }
  // The cut-off of a figure with only a publication date may lie before `after`.
  const first = series.find((count) => count.asOf >= after && count.asOfMeans === "cutoff");
  if (!first || first.value === null) return undefined;
  const difference: FlowWindow = {
    persons: last.value - first.value,
    basis: "difference",
    since: first.asOf,
    until: last.asOf,
    covers: { from: addDays(first.asOf, 1), to: last.asOf },
    counts: [first, last],
  };
  return isWithin(difference) ? difference : undefined;
}

/** Returns the days of (`after`, `until`] that no window covers, as spans in order of time. */
export function uncoveredDays(windows: readonly FlowWindow[], after: Day, until: Day): Span[] {
  const starts = [addDays(after, 1), ...windows.map(({ covers }) => addDays(covers.to, 1))];
  const ends = [...windows.map(({ covers }) => addDays(covers.from, -1)), until];
  return starts.map((from, index) => ({ from, to: ends[index] as Day })).filter(({ from, to }) => from <= to);
}

/** Returns the windows without overlap that cover most days, in order of time. */
function longestTogether(windows: readonly FlowWindow[]): FlowWindow[] {
  const ordered = windows.toSorted((a, b) => a.until.localeCompare(b.until));
  const best: FlowWindow[][] = [];
  for (const [index, window] of ordered.entries()) {
    const before = ordered.findLastIndex((other) => other.until < spanOf(window.since).from);
    const withIt = [...(best[before] ?? []), window];
    const without = best[index - 1] ?? [];
    best.push(daysOf(withIt) >= daysOf(without) ? withIt : without);
  }
  return best.at(-1) ?? [];
}

function daysOf(windows: readonly FlowWindow[]): number {
  return sum(windows, ({ covers }) => daysBetween(covers.from, covers.to) + 1);
}
