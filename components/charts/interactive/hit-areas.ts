import { type ChartBar, type ChartPlot, readBarChart, readTimeChart } from "./read-static-chart";

/** A rectangle in CSS pixels, from the top left of the stage. */
export type Box = { left: number; top: number; width: number; height: number };

/** A focusable point: its position on the stage, its sentence and its link. */
export type Target = { left: number; top: number; text: string; href: string | null };

/** The measured geometry of the static chart, so that the interactive chart covers it exactly. */
export type HitAreas = {
  plots: { plot: ChartPlot; box: Box }[];
  bars: { bar: ChartBar; box: Box }[];
  /** Order of the arrow keys: left and right along a lane, up and down between lanes. */
  lanes: Target[][];
};

/** Measures the static chart at its current size. Call it again after a resize. */
export function measureHitAreas(stage: Element): HitAreas {
  const origin = stage.getBoundingClientRect();
  const boxOf = (element: Element): Box => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left: left - origin.left, top: top - origin.top, width, height };
  };
  const plots = readTimeChart(stage).map((plot) => ({ plot, box: boxOf(plot.plot) }));
  const bars = readBarChart(stage).map((bar) => ({ bar, box: boxOf(bar.track) }));
  const lanes = plots.flatMap(({ plot, box }) =>
    plot.series.map((series) =>
      series.runs.flat().map((point): Target => {
        const left = box.left + (point.x / 100) * box.width;
        return { left, top: box.top + (point.y / 100) * box.height, text: point.text, href: point.href };
      }),
    ),
  );
  const rows = bars.map(
    ({ bar: { text, href }, box }): Target => ({ left: box.left, top: box.top + box.height / 2, text, href }),
  );
  return { plots, bars, lanes: [...lanes, rows].filter((lane) => lane.length > 0) };
}
