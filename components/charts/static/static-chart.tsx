import type { ChartSpec } from "@/domain/charts/spec";
import { StillBarChart } from "./bar-chart";
import { StillTimeChart } from "./time-chart";

/** A chart as the server draws it: complete without scripts, as wide as its place, its text never scaled. */
export function StaticChart({ spec }: { spec: ChartSpec }) {
  return spec.kind === "time" ? <StillTimeChart spec={spec} /> : <StillBarChart spec={spec} />;
}
