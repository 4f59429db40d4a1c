import type { BarChart, ChartSpec, Panel, TimeChart } from "@/domain/charts/spec";
import { type Block, stack } from "./block";
import { drawBarChart, drawTimeChart, zoomed } from "./chart-drawing";
import type { Screen } from "./screen";

/** Below this height, in pixels of the page, names of thin lines would collide: only lead lines are drawn. */
const roomy = 150;

/**
 * A small version of a chart: its first panel, or as many of its first bars as fit. `words` is the size of its smaller
 * texts.
 */
export function cardChart(spec: ChartSpec, width: number, height: number, words: number, screen: Screen): Block {
  const zoom = words / 12;
  const [wide, high] = [width / zoom, height / zoom];
  if (spec.kind === "time") return zoomed(smallPlot(spec, wide, high, screen), zoom);
  // Rather smaller than without its last rows.
  const smaller = [1, 0.9, 0.8].map((share) => share * zoom);
  const fitting = smaller.find((each) => wholeGroup(spec, width / each, screen).height * each <= height) ?? zoom;
  return zoomed(smallBars(spec, width / fitting, height / fitting, screen), fitting);
}

function smallPlot(spec: TimeChart, width: number, height: number, screen: Screen): Block {
  const [first] = spec.panels;
  if (!first) return stack([]);
  const small = (panel: Panel) => ({ ...spec, panels: [panel], milestones: [] });
  // What is above and below the plot: its title, half a number, the labels of its axis.
  const around = drawTimeChart(small(first), width, [0], screen).height;
  const plot = height - around;
  return drawTimeChart(small(plot < roomy ? leadAlone(first) : first), width, [plot], screen);
}

/** Shows bars of one group only, because other groups are not comparable. */
function smallBars(spec: BarChart, width: number, height: number, screen: Screen): Block {
  let count = spec.groups[0]?.rows.length ?? 0;
  while (count > 1 && firstRows(spec, count, width, screen).height > height) count -= 1;
  return firstRows(spec, count, width, screen);
}

function wholeGroup(spec: BarChart, width: number, screen: Screen): Block {
  return firstRows(spec, spec.groups[0]?.rows.length ?? 0, width, screen);
}

/** The first rows of the first group, with a mark if there are more. */
function firstRows({ time: _, ...spec }: BarChart, count: number, width: number, screen: Screen): Block {
  const [group] = spec.groups;
  if (!group) return stack([]);
  const note = count < group.rows.length ? "…" : null;
  const rows = group.rows.slice(0, count).map(withoutWindow);
  return drawBarChart({ ...spec, groups: [{ ...group, rows, note }] }, width, screen);
}

/** A card has no room for the line of a figure's period. */
function withoutWindow(row: BarChart["groups"][number]["rows"][number]) {
  const { window: _, ...rest } = row;
  return rest;
}

function leadAlone(panel: Panel): Panel {
  return { ...panel, series: panel.series.filter((series) => series.weight === "lead") };
}
