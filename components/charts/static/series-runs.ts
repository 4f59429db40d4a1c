import { splitAtGaps } from "@/components/charts/geometry/split-at-gaps";
import type { Panel, Point, Series } from "@/domain/charts/spec";

/** The runs in which a series is drawn. A panel's gaps are those of its lead series; other publishers' lines go on. */
export function seriesRuns(series: Series, gaps: Panel["gaps"]): Point[][] {
  return splitAtGaps(series.points, series.weight === "lead" && series.shape === "line" ? gaps : []);
}
