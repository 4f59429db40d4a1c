"use client";
import { Bar, ComposedChart, type DotItemDotProps, Line, ReferenceDot, ReferenceLine, XAxis, YAxis } from "recharts";
import type { Box, Target } from "./hit-areas";
import type { ChartPlot, ChartSeries } from "./read-static-chart";

type Props = { plot: ChartPlot; box: Box; target: Target | undefined };
type Row = { x: number; hollow: boolean } & Record<`s${string}`, number>;

/** The marks of one panel, drawn by Recharts on the axes of the static chart: same box, same shares, same classes. */
export function PlotMarks({ plot, box, target }: Props) {
  const lines = plot.series.flatMap((series, index) =>
    series.runs.map((run, part) => ({ series, run, key: `s${index}-${part}` as const })),
  );
  const rows = lines.flatMap(({ run, key }) =>
    run.map((point) => ({ x: point.x, hollow: point.hollow, [key]: 100 - point.y }) as Row),
  );
  rows.sort((a, b) => a.x - b.x);
  const at = target && {
    x: (100 * (target.left - box.left)) / box.width,
    y: 100 - (100 * (target.top - box.top)) / box.height,
  };
  return (
    <div className="live-plot" style={{ ...box }}>
      <ComposedChart
        width={box.width}
        height={box.height}
        data={rows}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis type="number" dataKey="x" domain={[0, 100]} hide />
        <YAxis type="number" domain={[0, 100]} hide />
        {at && <ReferenceLine x={at.x} className="cursor" stroke="inherit" />}
        {lines.map(({ series, key }) => marksOf(series, key))}
        {at && at.y >= -1 && at.y <= 101 && (
          <ReferenceDot x={at.x} y={at.y} r={6} className="pointed" fill="inherit" stroke="inherit" />
        )}
      </ComposedChart>
    </div>
  );
}

/** Strokes come from the static chart's classes, so that both look the same. */
const inherited = { stroke: "inherit", strokeWidth: "inherit", strokeDasharray: "inherit" } as const;

function marksOf({ bars, className }: ChartSeries, key: string) {
  const common = { key, dataKey: key, className, isAnimationActive: false };
  if (bars) return <Bar {...common} key={key} shape={BarMark} />;
  // Recharts renders dots outside their line, so they need the classes again.
  const dot = ({ key: name, cx, cy, value, payload }: DotItemDotProps) => (
    <Dot key={name} {...{ cx, cy, value, payload, className }} />
  );
  return <Line {...common} {...inherited} key={key} type="linear" connectNulls dot={dot} activeDot={false} />;
}

type DotProps = Pick<DotItemDotProps, "cx" | "cy" | "value" | "payload"> & { className: string };

function Dot({ cx, cy, value, payload, className }: DotProps) {
  if (typeof value !== "number") return null;
  const radius = className.includes("lead") ? 3 : 2;
  return (
    <g className={className}>
      <circle className={(payload as Row).hollow ? "hollow" : undefined} cx={cx} cy={cy} r={radius} />
    </g>
  );
}

function BarMark({ x = 0, y = 0, width = 0, height = 0 }: { x?: number; y?: number; width?: number; height?: number }) {
  const middle = x + width / 2;
  return <line x1={middle} x2={middle} y1={y + height} y2={y} />;
}
