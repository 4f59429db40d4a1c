import type { PublishedCount } from "@/domain/projection/published-count";
import { daysBetween } from "@/domain/values/day";
import { spanOf } from "@/domain/values/partial-day";

/** Returns the count nearest to a day; undefined if there is none. */
export function nearestCount(counts: readonly PublishedCount[], day: string): PublishedCount | undefined {
  const distance = (count: PublishedCount) => Math.abs(daysBetween(spanOf(count.asOf).to, spanOf(day).to));
  return counts.toSorted((a, b) => distance(a) - distance(b))[0];
}
