import type { ChartSpec } from "@/domain/charts/spec";
import { StaticBarChart } from "./bar-chart";
import { StaticTimeChart } from "./time-chart";

/** The server-rendered chart: complete without scripts, as wide as its container; its text is never scaled. */
export function StaticChart({ spec }: { spec: ChartSpec }) {
  return spec.kind === "time" ? <StaticTimeChart spec={spec} /> : <StaticBarChart spec={spec} />;
}
