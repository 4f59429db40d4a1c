import type { Bar, ChartSpec, Point } from "@/domain/charts/spec";

/** Returns the newest point of the first lead series, the first bar, or the last bar of a waterfall (its result). */
export function latestMark(spec: ChartSpec): Point | Bar | undefined {
  if (spec.kind === "bars") {
    const rows = spec.groups.flatMap((group) => group.rows);
    return rows.some((row) => row.start !== undefined) ? rows.at(-1) : rows[0];
  }
  const series = spec.panels.flatMap((panel) => panel.series);
  const lead = series.find((each) => each.weight === "lead" && each.points.length > 0) ?? series[0];
  return lead?.points.reduce(
    (newest: Point | undefined, point) => (newest && newest.dayTo > point.dayTo ? newest : point),
    undefined,
  );
}
