import { type TimeScale, timeScale } from "@/components/charts/geometry/time-scale";
import { valueScale } from "@/components/charts/geometry/value-scale";
import { thinLines } from "@/components/charts/static/series-class";
import type { Panel, Point, TimeChart } from "@/domain/charts/spec";
import type { Day } from "@/domain/values/day";

/** A panel's plot in pixels, from its top left. */
export type Plot = {
  panel: Panel;
  width: number;
  height: number;
  /** Days between the ends. */
  span: number;
  /** Keys of the chart's thin lines, which have the same dashes in each panel. */
  thin: string[];
  x: (day: Day) => number;
  pointX: (point: Pick<Point, "day" | "dayTo">) => number;
  y: (value: number) => number;
};

export function plotOf(spec: TimeChart, panel: Panel, width: number, height: number): Plot {
  const time: TimeScale = timeScale(spec.from, spec.to);
  const value = valueScale(panel.max);
  return {
    panel,
    width,
    height,
    span: time.span,
    thin: thinLines(spec),
    x: (day) => (time.day(day) / 100) * width,
    pointX: (point) => (time.point(point) / 100) * width,
    y: (each) => (value(each) / 100) * height,
  };
}
