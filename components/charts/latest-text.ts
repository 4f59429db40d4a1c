import type { Bar, ChartSpec, Point } from "@/domain/chart/spec";

/** The sentence of the newest mark: what the read-out says before anybody points. */
export function latestText(spec: ChartSpec): string {
  return latestMark(spec)?.text ?? "";
}

/** The newest point of the first lead series; of bars, the first one. */
export function latestMark(spec: ChartSpec): Point | Bar | undefined {
  if (spec.kind === "bars") return spec.groups.flatMap((group) => group.rows)[0];
  const series = spec.panels.flatMap((panel) => panel.series);
  const lead = series.find((each) => each.weight === "lead" && each.points.length > 0) ?? series[0];
  return lead?.points.reduce(
    (newest: Point | undefined, point) => (newest && newest.dayTo > point.dayTo ? newest : point),
    undefined,
  );
}
