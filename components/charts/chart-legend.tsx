import { BarWindowLine } from "@/components/charts/static/bar-window";
import { seriesClass, thinLines } from "@/components/charts/static/series-class";
import type { BarChart, ChartSpec, Series } from "@/domain/charts/spec";
import type { ChartLabels } from "./chart-labels";
import { legendEntries } from "./legend-entries";
import { keyTime, windowKeys } from "./window-keys";

/**
 * The meaning of each line, mark and hatching in the chart. Bars have their own labels and are left out; time lines are
 * not.
 */
export function ChartLegend({ spec, labels }: { spec: ChartSpec; labels: ChartLabels }) {
  if (spec.kind === "bars") return <WindowLegend spec={spec} labels={labels} />;
  const thin = thinLines(spec);
  const partial = spec.panels.some((panel) =>
    panel.series.some((series) => series.points.some((point) => point.hollow)),
  );
  const gaps = spec.panels.some((panel) => panel.gaps.length > 0);
  return (
    <ul className="legend" aria-label={labels.legend}>
      {legendEntries(spec).map(({ series, words }) => (
        <li key={series.id}>
          <svg className={`key ${seriesClass(series, thin)}`} aria-hidden="true">
            <KeyMark shape={series.shape} />
          </svg>
          {words}
        </li>
      ))}
      {partial && (
        <li>
          <svg className="key t-other other marks" aria-hidden="true">
            <line x1="4" x2="20" y1="7" y2="7" />
            <circle className="hollow" cx="12" cy="7" r="3" />
          </svg>
          {labels.partialDate}
        </li>
      )}
      {gaps && (
        <li>
          <span className="key unknown" aria-hidden="true" />
          {labels.notPublished}
        </li>
      )}
    </ul>
  );
}

function WindowLegend({ spec, labels }: { spec: BarChart; labels: ChartLabels }) {
  const keys = windowKeys(spec, labels);
  if (keys.length === 0) return null;
  return (
    <ul className="legend" aria-label={labels.legend}>
      {keys.map(({ window, words }) => (
        <li key={words}>
          <span className="key">
            <BarWindowLine window={window} time={keyTime} tone="other" />
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
}

function KeyMark({ shape }: { shape: Series["shape"] }) {
  if (shape === "bars") return <path className="line" d="M7 14V5M12 14V1M17 14V8" />;
  return <path className="line" d="M0 7H24" />;
}
