/** A mark of the static chart, in shares (0 to 100, from the top left) of its plot. */
export type ChartPoint = { x: number; y: number; text: string; href: string | null; hollow: boolean };

/** A series of the static chart. Its classes carry colour, weight and dashes; a line stops at the end of each run. */
export type ChartSeries = { className: string; bars: boolean; runs: ChartPoint[][] };

export type ChartPlot = { plot: Element; series: ChartSeries[] };

/**
 * Reads the plots of a static time chart from its markup. `static/series-points.tsx` writes that markup; a test checks
 * that both agree.
 */
export function readTimeChart(stage: Element): ChartPlot[] {
  return [...stage.querySelectorAll(".plot.over")].map((plot) => ({
    plot,
    series: [...plot.querySelectorAll(".marks")].map(readSeries),
  }));
}

/**
 * A row of a static bar chart in shares of its track: start and length of its bar, null where no number was published.
 */
export type ChartBar = {
  track: Element;
  className: string;
  start: number;
  x: number | null;
  text: string;
  href: string | null;
};

/** Reads the rows of a static bar chart from its markup, which `static/bar-row.tsx` writes. */
export function readBarChart(stage: Element): ChartBar[] {
  return [...stage.querySelectorAll(".bar")].flatMap((bar) => {
    const track = bar.querySelector(".bar-track");
    if (!track) return [];
    const rect = track.querySelector("rect");
    const start = Number.parseFloat(rect?.getAttribute("x") ?? "0");
    const x = rect ? Number.parseFloat(rect.getAttribute("width") ?? "0") : null;
    const className = track.getAttribute("class") ?? "";
    return [{ track, className, start, x, text: bar.getAttribute("title") ?? "", href: bar.getAttribute("href") }];
  });
}

function readSeries(group: Element): ChartSeries {
  const points = [...group.children].map(readMark);
  const lengths = (group.getAttribute("data-runs") ?? "").split(" ").map(Number);
  const runs = lengths.map((length) => points.splice(0, length));
  return { className: group.getAttribute("class") ?? "", bars: group.classList.contains("bars"), runs };
}

function readMark(mark: Element): ChartPoint {
  const dot = mark.querySelector("circle");
  const shape = dot ?? mark.querySelector("line");
  const share = (name: string) => Number.parseFloat(shape?.getAttribute(name) ?? "");
  return {
    x: share(dot ? "cx" : "x1"),
    y: share(dot ? "cy" : "y2"),
    text: mark.querySelector("title")?.textContent ?? "",
    href: mark.getAttribute("href"),
    hollow: dot?.classList.contains("hollow") ?? false,
  };
}
