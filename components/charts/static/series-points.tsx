import type { ReactNode } from "react";
import { percent } from "@/components/charts/geometry/percent";
import type { TimeScale } from "@/components/charts/geometry/time-scale";
import type { Panel, Point, Series } from "@/domain/charts/spec";
import { seriesClass } from "./series-class";
import { seriesRuns } from "./series-runs";

type Props = { series: Series; panel: Panel; thin: string[]; time: TimeScale; value: (value: number) => number };

/**
 * Each value as a mark with its sentence and a link to its records. The interactive chart reads its data here, so
 * classes, lengths of runs, positions and sentences are a contract with `interactive/read-static-chart.ts`.
 */
export function SeriesPoints({ series, panel, thin, time, value }: Props) {
  const marks = series.points.map((point) => {
    const x = time.point(point);
    const y = value(point.value);
    const mark =
      series.shape === "bars" ? (
        <BarMark x={x} y={y} />
      ) : (
        <DotMark x={x} y={y} point={point} series={series} time={time} />
      );
    return (
      <Linked key={`${point.day} ${point.dayTo} ${point.label}`} href={point.href}>
        <title>{point.text}</title>
        {mark}
      </Linked>
    );
  });
  const shape = series.shape === "bars" ? barsClass(time.span) : "dots";
  const runs = seriesRuns(series, panel.gaps).map((run) => run.length);
  return (
    <g className={`marks ${shape} ${seriesClass(series, thin)}`} data-runs={runs.join(" ")}>
      {marks}
    </g>
  );
}

function Linked({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null) return <g>{children}</g>;
  return (
    <a href={href} tabIndex={-1}>
      {children}
    </a>
  );
}

/** Returns the class for the width of a day's bar, such that neighbours do not touch on a phone. */
function barsClass(span: number): string {
  if (span > 180) return "bars";
  return span > 60 ? "bars broad" : "bars broadest";
}

function BarMark({ x, y }: { x: number; y: number }) {
  return <line x1={percent(x)} x2={percent(x)} y1="100%" y2={percent(y)} />;
}

/** A dot. For a partial date it is hollow and has a whisker over the whole span. */
function DotMark({
  x,
  y,
  point,
  series,
  time,
}: {
  x: number;
  y: number;
  point: Point;
  series: Series;
  time: TimeScale;
}) {
  const [cx, cy] = [percent(x), percent(y)];
  const dot = (
    <circle className={point.hollow ? "hollow" : undefined} cx={cx} cy={cy} r={series.weight === "lead" ? 3 : 2} />
  );
  if (!point.hollow || point.dayTo === point.day) return dot;
  return (
    <>
      <line x1={percent(time.day(point.day))} x2={percent(time.day(point.dayTo))} y1={cy} y2={cy} />
      {dot}
    </>
  );
}
