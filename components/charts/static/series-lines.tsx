import { areaPath, linePath, type Place } from "@/components/charts/geometry/line-path";
import type { TimeScale } from "@/components/charts/geometry/time-scale";
import type { Panel } from "@/domain/charts/spec";
import { seriesClass } from "./series-class";
import { seriesRuns } from "./series-runs";

type Props = { panel: Panel; thin: string[]; time: TimeScale; value: (value: number) => number };

/**
 * The lines of a panel, stretched to its size while strokes keep their width. A single lead line without gaps has a
 * faint area.
 */
export function SeriesLines({ panel, thin, time, value }: Props) {
  const lines = panel.series.filter((series) => series.shape === "line");
  const onSurface = lines.filter((series) => series.weight === "lead").length === 1 && panel.gaps.length === 0;
  if (lines.length === 0) return null;
  // Lead lines come last, so that they cover the thin ones.
  const drawn = lines.toSorted((a, b) => Number(a.weight === "lead") - Number(b.weight === "lead"));
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of the panel's image, which is named
    <svg
      className="lines"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      width="100%"
      height="100%"
      overflow="visible"
    >
      {drawn.map((series) => {
        const runs = seriesRuns(series, panel.gaps).map((run) =>
          run.map((point): Place => [time.point(point), value(point.value)]),
        );
        return (
          <g key={series.id} className={seriesClass(series, thin)}>
            {onSurface && series.weight === "lead" && <path className="surface" d={areaPath(runs)} />}
            <path className="line" d={linePath(runs)} />
          </g>
        );
      })}
    </svg>
  );
}
