import { area, line } from "d3-shape";

/** A place in a plot of 100 by 100. */
export type Place = [x: number, y: number];

/** Runs of places as one path; a run of a single place draws nothing, its point shows it. */
export function linePath(runs: Place[][]): string {
  const draw = line<Place>().digits(2);
  return runs.map((run) => draw(run) ?? "").join("");
}

/** The surface between the runs and zero. */
export function areaPath(runs: Place[][]): string {
  const draw = area<Place>().y0(100).digits(2);
  return runs.map((run) => (run.length > 1 ? draw(run) : "") ?? "").join("");
}
