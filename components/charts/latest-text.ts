import type { ChartSpec, Point } from "@/domain/chart/spec";

/** The sentence of the newest point of the first lead series: what the read-out says before anybody points; of bars, the first one's. */
export function latestText(spec: ChartSpec): string {
  if (spec.kind === "bars") return spec.groups.flatMap((group) => group.rows)[0]?.text ?? "";
  const series = spec.panels.flatMap((panel) => panel.series);
  const lead = series.find((each) => each.weight === "lead" && each.points.length > 0) ?? series[0];
  return (
    lead?.points.reduce(
      (newest: Point | undefined, point) => (newest && newest.dayTo > point.dayTo ? newest : point),
      undefined,
    )?.text ?? ""
  );
}
