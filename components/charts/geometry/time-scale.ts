import { scaleLinear } from "d3-scale";
import type { Point } from "@/domain/charts/spec";
import { type Day, daysBetween } from "@/domain/values/day";

/** Horizontal position of a day and of a point, 0 (left) to 100 (right). */
export type TimeScale = {
  day: (day: Day) => number;
  point: (point: Pick<Point, "day" | "dayTo">) => number;
  /** Days between the ends. */
  span: number;
};

/** The time axis that all panels of a chart share. A chart of a single day has that day at its right end. */
export function timeScale(from: Day, to: Day): TimeScale {
  const span = daysBetween(from, to);
  const share = scaleLinear().domain([0, span]).range([0, 100]).clamp(true);
  const place = (days: number) => (span > 0 ? share(days) : 100);
  return {
    span,
    day: (day) => place(daysBetween(from, day)),
    // A partial date is a span. Its point is in the middle, because neither end is more likely.
    point: ({ day, dayTo }) => place((daysBetween(from, day) + daysBetween(from, dayTo < to ? dayTo : to)) / 2),
  };
}
