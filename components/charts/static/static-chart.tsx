import type { ChartSpec } from "@/domain/charts/spec";
import { StillBarChart } from "./bar-chart";
import { StillTimeChart } from "./time-chart";

/** The server-rendered chart: complete without scripts, as wide as its container; its text is never scaled. */
export function StaticChart({ spec }: { spec: ChartSpec }) {
  return spec.kind === "time" ? <StillTimeChart spec={spec} /> : <StillBarChart spec={spec} />;
}
