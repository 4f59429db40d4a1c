import type { ChartLabels } from "@/components/charts/chart-labels";
import type { BarChart, BarGroup } from "@/domain/charts/spec";
import { type Block, stack } from "./block";
import { drawBarChart, drawLegend, zoomed } from "./chart-drawing";
import { firstRows, withoutWindows } from "./fewer-bars";
import type { Screen } from "./screen";

/**
 * The bars of a chart in one or two columns, as large as the height allows. If even the smallest do not fit, the last
 * rows are left out, and a mark says so.
 */
export function landscapeBars(
  spec: BarChart,
  labels: ChartLabels,
  width: number,
  height: number,
  screen: Screen,
): Block {
  const drawn = (shown: BarChart, zoom: number, columns: number) => {
    const bars = drawBarChart(shown, width / zoom, screen, columns);
    return zoomed(stack([bars, drawLegend(shown, labels, width / zoom, screen)], 8), zoom);
  };
  const [halves, plain] = [inHalves(spec), inHalves(withoutWindows(spec))];
  const attempts = [
    ...[1.7, 1.35, 1.15].map((zoom) => () => drawn(spec, zoom, 1)),
    ...[1.2, 1, 0.9].map((zoom) => () => drawn(halves, zoom, 2)),
    ...[1.2, 1, 0.9].map((zoom) => () => drawn(plain, zoom, 2)),
  ];
  for (const attempt of attempts) {
    const block = attempt();
    if (block.height <= height) return block;
  }
  let count = plain.groups.flatMap(({ rows }) => rows).length;
  while (count > 1 && drawn(firstRows(plain, count), 0.9, 2).height > height) count -= 1;
  return drawn(firstRows(plain, count), 0.9, 2);
}

/** A single group needs two parts to fill two columns. */
function inHalves(spec: BarChart): BarChart {
  const [group] = spec.groups;
  if (!group || spec.groups.length > 1 || group.rows.length < 4) return spec;
  const half = Math.ceil(group.rows.length / 2);
  const second: BarGroup = { ...group, id: `${group.id}-rest`, title: "", rows: group.rows.slice(half) };
  return { ...spec, groups: [{ ...group, note: null, rows: group.rows.slice(0, half) }, second] };
}
