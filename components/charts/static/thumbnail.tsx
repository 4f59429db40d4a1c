import { linePath, type Place } from "@/components/charts/geometry/line-path";
import { timeScale } from "@/components/charts/geometry/time-scale";
import { valueScale } from "@/components/charts/geometry/value-scale";
import type { BarChart, ChartSpec, Panel, TimeChart } from "@/domain/charts/spec";
import { reachOf } from "./bar-row";
import { seriesClass, thinLines } from "./series-class";
import { seriesRuns } from "./series-runs";

/** A thumbnail shows at most this many panels or bars; more would not be legible. */
const longest = { panels: 2, bars: 8 };

/**
 * The drawing of a chart in small, without text, axes and links. It is decorative: the link next to it has the title.
 * Strokes keep their width, whatever the size.
 */
export function Thumbnail({ spec }: { spec: ChartSpec }) {
  return (
    <svg className="thumbnail" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {spec.kind === "time" ? <Panels spec={spec} /> : <Bars spec={spec} />}
    </svg>
  );
}

function Panels({ spec }: { spec: TimeChart }) {
  const panels = spec.panels.slice(0, longest.panels);
  const height = 100 / panels.length;
  const thin = thinLines(spec);
  return panels.map((panel, index) => (
    <g key={panel.id} transform={`translate(0 ${index * height}) scale(1 ${(0.92 * height) / 100})`}>
      <path className="base" d="M0 100H100" />
      {drawnOrder(panel).map((series) => (
        <path key={series.id} className={seriesClass(series, thin)} d={pathOf(series, panel, spec)} />
      ))}
    </g>
  ));
}

/** Lead lines come last, so that they cover the thin ones. */
function drawnOrder({ series }: Panel) {
  return series.toSorted((a, b) => Number(a.weight === "lead") - Number(b.weight === "lead"));
}

/** Returns a series as one path: its lines, or a stroke for each bar. A point without neighbours is a dot. */
function pathOf(series: Panel["series"][number], panel: Panel, { from, to }: TimeChart): string {
  const [time, value] = [timeScale(from, to), valueScale(panel.max)];
  const runs = seriesRuns(series, panel.gaps).map((run) =>
    run.map((point): Place => [rounded(time.point(point)), rounded(value(point.value))]),
  );
  if (series.shape === "bars") return runs.flatMap((run) => run.map(([x, y]) => `M${x} 100V${y}`)).join("");
  return runs.map((run) => (run.length === 1 ? `M${run[0]}h0` : linePath([run]))).join("");
}

function rounded(position: number): number {
  return Math.round(position * 10) / 10;
}

/** A bar without a number is left out: nothing says how long it would be. */
function Bars({ spec }: { spec: BarChart }) {
  const bars = spec.groups.flatMap(({ rows }) => rows).filter(({ value }) => value !== null);
  const drawn = bars.slice(0, longest.bars);
  const step = 100 / Math.max(drawn.length, 3);
  return drawn.map((bar, index) => {
    const [low, high] = reachOf(bar, spec.max);
    const box = { x: rounded(low), width: rounded(high - low), y: rounded(index * step), height: rounded(step * 0.7) };
    return <rect key={bar.id} className={`t-${bar.tone}`} {...box} />;
  });
}
