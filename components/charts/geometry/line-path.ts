import { area, line } from "d3-shape";

/** A position in a plot of 100 by 100. */
export type Place = [x: number, y: number];

/** Returns the runs as one SVG path. A run of a single position draws nothing, because its point shows it. */
export function linePath(runs: Place[][]): string {
  const draw = line<Place>().digits(2);
  return runs.map((run) => draw(run) ?? "").join("");
}

/** Returns the area between the runs and zero as an SVG path. */
export function areaPath(runs: Place[][]): string {
  const draw = area<Place>().y0(100).digits(2);
  return runs.map((run) => (run.length > 1 ? draw(run) : "") ?? "").join("");
}
