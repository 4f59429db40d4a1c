import { splitAtGaps } from "@/components/charts/geometry/split-at-gaps";
import type { Panel, Point, Series } from "@/domain/charts/spec";

/**
 * Returns the runs of a series. The gaps of a panel apply to its lead series only; lines of other publishers continue.
 */
export function seriesRuns(series: Series, gaps: Panel["gaps"]): Point[][] {
  return splitAtGaps(series.points, series.weight === "lead" && series.shape === "line" ? gaps : []);
}
