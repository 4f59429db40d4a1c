import type { BarChart, BarWindow, TimeAxis } from "@/domain/charts/spec";
import type { ChartLabels } from "./chart-labels";

/** The time axis of the legend's examples. */
export const keyTime: TimeAxis = { from: "2026-01-01", to: "2026-01-31", ticks: [] };

const to = { from: "2026-01-27", to: "2026-01-27" };
const examples = {
  exact: { from: { from: "2026-01-05", to: "2026-01-05" }, to },
  partial: { from: { from: "2026-01-05", to: "2026-01-15" }, to },
  open: { from: null, to },
} satisfies Record<string, BarWindow>;

/** Returns an example and a label for each kind of time line in the chart; none if the chart has no time axis. */
export function windowKeys(spec: BarChart, labels: ChartLabels): { window: BarWindow; words: string }[] {
  if (!spec.time) return [];
  const windows = spec.groups.flatMap(({ rows }) => rows.flatMap(({ window }) => window ?? []));
  const partial = windows.some(({ from, to: end }) => (from && from.from !== from.to) || end.from !== end.to);
  const open = windows.some(({ from }) => from === null);
  return [
    { window: examples.exact, words: labels.window },
    ...(partial ? [{ window: examples.partial, words: labels.partialDate }] : []),
    ...(open ? [{ window: examples.open, words: labels.openStart }] : []),
  ];
}
