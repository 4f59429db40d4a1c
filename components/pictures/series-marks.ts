import { areaPath, linePath, type Place } from "@/components/charts/geometry/line-path";
import { seriesRuns } from "@/components/charts/static/series-runs";
import type { Point, Series } from "@/domain/charts/spec";
import { element, type Markup } from "./markup";
import { palette, tones } from "./palette";
import type { Plot } from "./plot";
import { strokeOf } from "./stroke";

/** Returns the lines, bars and points of a panel. Lead lines come last, so that they cover the thin ones. */
export function seriesMarks(plot: Plot): Markup[] {
  const leads = plot.panel.series.filter((series) => series.weight === "lead" && series.shape === "line");
  return plot.panel.series
    .toSorted((a, b) => Number(a.weight === "lead") - Number(b.weight === "lead"))
    .flatMap((series) =>
      series.shape === "bars"
        ? barMarks(series, plot)
        : lineMarks(series, plot, leads.length === 1 && plot.panel.gaps.length === 0),
    );
}

function barMarks(series: Series, plot: Plot): Markup[] {
  const barWidth = Math.max(2, Math.min(14, (0.7 * plot.width) / Math.max(plot.span, 1)));
  const d = series.points
    .map((point) => `M${at(plot.pointX(point))} ${plot.height}V${at(plot.y(point.value))}`)
    .join("");
  return [element("path", { d, stroke: tones[series.tone], "stroke-width": barWidth })];
}

/** A single lead line without gaps has a faint area. */
function lineMarks(series: Series, plot: Plot, onSurface: boolean): Markup[] {
  const runs = seriesRuns(series, plot.panel.gaps).map((run) => run.map((point) => shareOf(point, plot)));
  const scale = { transform: `scale(${plot.width / 100} ${plot.height / 100})` };
  const surface = onSurface && series.weight === "lead" ? areaPath(runs) : "";
  return [
    ...(surface ? [element("path", { d: surface, fill: tones[series.tone], "fill-opacity": 0.09, ...scale })] : []),
    element("path", {
      d: linePath(runs.map((run) => run.map(([x, y]): Place => inPixels(x, y, plot)))),
      ...strokeOf(series, plot.thin),
    }),
    ...series.points.flatMap((point) => pointMarks(point, series, plot)),
  ];
}

/** A dot. For a partial date it is hollow and has a whisker over the whole span. */
function pointMarks(point: Point, series: Series, plot: Plot): Markup[] {
  const [cx, cy, colour] = [plot.pointX(point), plot.y(point.value), tones[series.tone]];
  const r = series.weight === "lead" ? 4 : 2.75;
  if (!point.hollow) return [element("circle", { cx, cy, r, fill: colour })];
  const whisker = {
    x1: plot.x(point.day),
    x2: plot.x(point.dayTo),
    y1: cy,
    y2: cy,
    stroke: colour,
    "stroke-width": 1.5,
  };
  return [
    element("line", whisker),
    element("circle", { cx, cy, r: r + 0.5, fill: palette.paper, stroke: colour, "stroke-width": 2 }),
  ];
}

/** Positions as shares first, because the area geometry uses shares. */
function shareOf(point: Point, plot: Plot): Place {
  return [(100 * plot.pointX(point)) / plot.width, (100 * plot.y(point.value)) / plot.height];
}

function inPixels(x: number, y: number, plot: Plot): Place {
  return [(x * plot.width) / 100, (y * plot.height) / 100];
}

function at(value: number): number {
  return Math.round(value * 100) / 100;
}
