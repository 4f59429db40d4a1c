import type { PublishedCount } from "@/domain/projection/published-count";
import type { Day } from "@/domain/values/day";
import { spanOf } from "@/domain/values/partial-day";

/**
 * Returns the spans between two counts with a split in which the publisher gave counts without one. A span begins at
 * the last count with the split (or the first of all) and ends at the next one with it (or the last of all). The counts
 * are in order of time.
 */
export function unpublishedSpans(
  counts: readonly PublishedCount[],
  isPublished: (count: PublishedCount) => boolean,
): { from: Day; to: Day }[] {
  const spans: { from: Day; to: Day }[] = [];
  let start: Day | null = null;
  for (const [index, count] of counts.entries()) {
    const { from, to } = spanOf(count.asOf);
    const published = isPublished(count);
    if (!published && start === null) start = index === 0 ? from : spanOf(counts[index - 1]?.asOf ?? count.asOf).to;
    if (published && start !== null) {
      spans.push({ from: start, to: from });
      start = null;
    }
    if (!published && index === counts.length - 1 && start !== null) spans.push({ from: start, to });
  }
  return spans.filter((span) => span.from < span.to);
}
