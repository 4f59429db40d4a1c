import type { PublishedCount } from "@/domain/projection/published-count";
import { type DrawingRule, drawingRule, drawnFigures, inTime, seriesKey } from "./series";

export type Neighbours = {
  /** The figure of its series and day that is drawn: itself, another, or none where all are contradicted. */
  drawn: PublishedCount | undefined;
  /** The other figures of its series and day, with why the drawn one is drawn instead of each that is not. */
  sameDay: { count: PublishedCount; rule: DrawingRule | null }[];
  /** The rule by which it gave way itself; null if it is drawn, or nothing is. */
  rule: DrawingRule | null;
  /** The drawn figures of its series before and after its day. */
  previous: PublishedCount | undefined;
  next: PublishedCount | undefined;
};

/** What stands around a count in its series, of one publisher, one measure and one `since`. */
export function neighboursOf(count: PublishedCount, counts: readonly PublishedCount[]): Neighbours {
  const series = counts.filter((each) => seriesKey(each) === seriesKey(count));
  const figures = drawnFigures(series);
  const drawn = figures.find((each) => each.asOf === count.asOf);
  const ruleAgainst = (other: PublishedCount) => (drawn && drawn.id !== other.id ? drawingRule(drawn, other) : null);
  return {
    drawn,
    sameDay: series
      .filter((each) => each.asOf === count.asOf && each.id !== count.id)
      .map((each) => ({ count: each, rule: ruleAgainst(each) })),
    rule: ruleAgainst(count),
    previous: figures.findLast((each) => inTime(each, count) < 0),
    next: figures.find((each) => inTime(each, count) > 0),
  };
}
