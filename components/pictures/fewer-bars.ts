import type { BarChart } from "@/domain/charts/spec";

/** Returns a chart with its first `count` rows, and a mark if there are more. */
export function firstRows(spec: BarChart, count: number): BarChart {
  let left = count;
  const groups = spec.groups.flatMap((group) => {
    if (left <= 0) return [];
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return [{ ...group, rows, note: left <= 0 && isCut(spec, count) ? "…" : group.note }];
  });
  return { ...spec, groups };
}

/** Returns a chart without the lines of its figures' periods, for which small pictures have no room. */
export function withoutWindows({ time: _, ...spec }: BarChart): BarChart {
  const groups = spec.groups.map((group) => ({ ...group, rows: group.rows.map(({ window: _, ...row }) => row) }));
  return { ...spec, groups };
}

function isCut({ groups }: BarChart, count: number): boolean {
  return count < groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
