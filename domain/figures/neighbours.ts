import type { PublishedCount } from "@/domain/projection/published-count";
import { type DrawingRule, drawingRule, drawnFigures, inTime, seriesKey } from "./series";

export type Neighbours = {
  /** The drawn figure of the same series and day: itself, another, or none if all are contradicted. */
  drawn: PublishedCount | undefined;
  /** The other figures of the same series and day; each that is not drawn has the rule that excluded it. */
  sameDay: { count: PublishedCount; rule: DrawingRule | null }[];
  /** The rule that excluded the figure itself; null if it is drawn, or none is. */
  rule: DrawingRule | null;
  /** The drawn figures of the series before and after its day. */
  previous: PublishedCount | undefined;
  next: PublishedCount | undefined;
};

/** Returns the neighbours of a count in its series: one publisher, one measure and one `since`. */
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
