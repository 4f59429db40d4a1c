import type { PublishedCount } from "@/domain/projection/published-count";
import { daysBetween } from "@/domain/values/day";
import { type PartialDay, spanOf } from "@/domain/values/partial-day";
import type { Publishers } from "./figure-of";
import { drawnFigures, inTime } from "./series";

/**
 * Most days between two cut-off dates that are still compared. Publishers gave running totals every week or two while
 * releases went on, so within 14 days a figure has a counterpart, and months apart both have grown on.
 */
export const mostDaysApart = 14;

/** An authority's number of releases, and another publisher's that counts from the same start up to about the same day. */
export type Pair = {
  /** Its value in addresses: `<id of the announced count>.<publisher of the verified one>`. */
  key: string;
  announced: PublishedCount;
  /** Of an NGO, or of a coalition, which reports. */
  verified: PublishedCount;
  /** Days between the cut-off dates; for partial dates the most that there may be. */
  days: number;
};

/**
 * Returns each announced number with the nearest comparable number of every other publisher: the newest announcement
 * first, and for one announcement the nearest cut-off dates first. Both must state the same start in the same way, such
 * as `2025-12`. A number without a stated start, in words, or contradicted by its publisher is in no pair.
 */
export function pairsOf(counts: readonly PublishedCount[], publishers: Publishers): Pair[] {
  const numbers = drawnFigures(
    counts.filter(({ measure, since, value }) => measure === "released" && since !== null && value !== null),
  );
  const stanceOf = (count: PublishedCount) => publishers.get(count.publisher)?.stance;
  const announced = numbers.filter((count) => stanceOf(count) === "authority");
  const others = numbers.filter((count) => stanceOf(count) !== "authority");
  return announced
    .toSorted((a, b) => newestFirst(a, b) || a.id.localeCompare(b.id))
    .flatMap((count) => {
      const near = others
        .filter((other) => other.since === count.since)
        .map(
          (other): Pair => ({
            key: keyOf(count, other),
            announced: count,
            verified: other,
            days: daysApart(count, other),
          }),
        )
        .filter(({ days }) => days <= mostDaysApart)
        .toSorted(byNearness);
      // The nearest figure of each publisher.
      return near.filter(({ key }, index) => near.findIndex((pair) => pair.key === key) === index);
    });

  function byNearness(a: Pair, b: Pair): number {
    const reports = ({ verified }: Pair) => Number(stanceOf(verified) !== "ngo");
    return (
      a.days - b.days ||
      newestFirst(a.verified, b.verified) ||
      reports(a) - reports(b) ||
      a.verified.id.localeCompare(b.verified.id)
    );
  }
}

/** Returns the authorities' newest number without a stated start, which is compared with nothing. */
export function unpairedAnnouncement(
  counts: readonly PublishedCount[],
  publishers: Publishers,
): PublishedCount | undefined {
  return drawnFigures(
    counts.filter(
      ({ measure, since, value, publisher }) =>
        measure === "released" && since === null && value !== null && publishers.get(publisher)?.stance === "authority",
    ),
  ).at(-1);
}

/** True if no two of these cut-off dates are too far apart to compare their figures. */
export function areNear(dates: readonly PartialDay[]): boolean {
  const spans = dates.map(spanOf);
  const first = spans.map(({ from }) => from).toSorted()[0];
  const last = spans
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  return first === undefined || last === undefined || daysBetween(first, last) <= mostDaysApart;
}

function keyOf(announced: PublishedCount, verified: PublishedCount): string {
  return `${announced.id}.${verified.publisher}`;
}

function newestFirst(a: PublishedCount, b: PublishedCount): number {
  return inTime(b, a);
}

/** Returns the most days that there may be between two cut-off dates. */
function daysApart(one: PublishedCount, other: PublishedCount): number {
  return Math.max(Math.abs(daysBetween(one.asOfFrom, other.asOfTo)), Math.abs(daysBetween(other.asOfFrom, one.asOfTo)));
}
