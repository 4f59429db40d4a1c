import type { BarChart, ChartSpec, Panel, TimeChart } from "@/domain/charts/spec";
import { type Block, stack } from "./block";
import { drawBarChart, drawTimeChart, zoomed } from "./chart-drawing";
import { firstRows, withoutWindows } from "./fewer-bars";
import type { Screen } from "./screen";

/** Below this height, in pixels of the page, names of thin lines would collide: only lead lines are drawn. */
const roomy = 150;

/**
 * A small version of a chart: its first panel, or as many of its first bars as fit. `words` is the size of its smaller
 * texts.
 */
export function cardChart(spec: ChartSpec, width: number, height: number, words: number, screen: Screen): Block {
  const zoom = words / 12;
  if (spec.kind === "time") return zoomed(smallPlot(spec, width / zoom, height / zoom, screen), zoom);
  // Bars of one group only, because other groups are not comparable.
  const plain = withoutWindows({ ...spec, groups: spec.groups.slice(0, 1) });
  return smallBars(plain, width, height, zoom, screen);
}

/** The first panel of a chart in a size. */
export function smallPlot(spec: TimeChart, width: number, height: number, screen: Screen): Block {
  const [first] = spec.panels;
  if (!first) return stack([]);
  let plot = 0;
  const heightsOf = (around: number) => {
    plot = height - around;
    return [plot];
  };
  const drawn = (panel: Panel) =>
    drawTimeChart({ ...spec, panels: [panel], milestones: [] }, width, heightsOf, screen, true);
  const whole = drawn(first);
  return plot < roomy ? drawn(leadAlone(first)) : whole;
}

/** Rather smaller than without the last rows, which are left out if the smallest do not fit. */
function smallBars(spec: BarChart, width: number, height: number, zoom: number, screen: Screen): Block {
  const drawn = (share: number, count: number) =>
    zoomed(drawBarChart(firstRows(spec, count), width / (zoom * share), screen), zoom * share);
  let count = spec.groups[0]?.rows.length ?? 0;
  const share = [1, 0.9, 0.8].find((each) => drawn(each, count).height <= height) ?? 1;
  while (count > 1 && drawn(share, count).height > height) count -= 1;
  return drawn(share, count);
}

function leadAlone(panel: Panel): Panel {
  return { ...panel, series: panel.series.filter((series) => series.weight === "lead") };
}
