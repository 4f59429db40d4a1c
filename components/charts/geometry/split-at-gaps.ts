import type { Panel, Point } from "@/domain/charts/spec";

/** Splits points into runs without an unpublished day between two points: a line never crosses a gap. */
export function splitAtGaps(points: Point[], gaps: Panel["gaps"]): Point[][] {
  const runs: Point[][] = [];
  let last: Point | undefined;
  for (const point of points) {
    const run = runs.at(-1);
    if (run && last && !liesBetween(last, point, gaps)) run.push(point);
    else runs.push([point]);
    last = point;
  }
  return runs;
}

function liesBetween(before: Point, after: Point, gaps: Panel["gaps"]): boolean {
  return gaps.some((gap) => gap.from < after.dayTo && gap.to > before.day);
}
