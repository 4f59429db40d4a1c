"use client";
import { Bar, ComposedChart, Line, ReferenceDot, ReferenceLine, XAxis, YAxis } from "recharts";
import type { LivePlot, LiveSeries } from "./read-still";
import type { Box, Target } from "./scene";

type Props = { plot: LivePlot; box: Box; target: Target | undefined };
type Row = { x: number; hollow: boolean } & Record<`s${string}`, number>;

/** The marks of one panel, drawn by Recharts on the still's own axes: same box, same shares, same classes. */
export function LivePlotMarks({ plot, box, target }: Props) {
  const lines = plot.series.flatMap((series, index) => series.runs.map((run, part) => ({ series, run, key: `s${index}-${part}` as const })));
  const rows = lines.flatMap(({ run, key }) => run.map((point) => ({ x: point.x, hollow: point.hollow, [key]: 100 - point.y }) as Row));
  rows.sort((a, b) => a.x - b.x);
  const at = target && { x: (100 * (target.left - box.left)) / box.width, y: 100 - (100 * (target.top - box.top)) / box.height };
  return (
    <div className="live-plot" style={{ ...box }}>
      <ComposedChart width={box.width} height={box.height} data={rows} margin={{ top: 0, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <XAxis type="number" dataKey="x" domain={[0, 100]} hide allowDataOverflow />
        <YAxis type="number" domain={[0, 100]} hide allowDataOverflow />
        {at && <ReferenceLine x={at.x} className="cursor" stroke="inherit" />}
        {lines.map(({ series, key }) => marksOf(series, key))}
        {at && at.y >= -1 && at.y <= 101 && <ReferenceDot x={at.x} y={at.y} r={6} className="pointed" fill="inherit" stroke="inherit" />}
      </ComposedChart>
    </div>
  );
}

/** Strokes are inherited from the classes of the still, not chosen again. */
const inherited = { stroke: "inherit", strokeWidth: "inherit", strokeDasharray: "inherit" } as const;

function marksOf({ bars, className }: LiveSeries, key: string) {
  const common = { key, dataKey: key, className, isAnimationActive: false };
  if (bars) return <Bar {...common} key={key} shape={BarMark} />;
  return <Line {...common} {...inherited} key={key} type="linear" connectNulls dot={Dot} activeDot={false} />;
}

type DotProps = { cx?: number; cy?: number; value?: unknown; payload?: Row; index?: number };

function Dot({ cx, cy, value, payload, index }: DotProps) {
  if (cx === undefined || cy === undefined || value === undefined || value === null) return <g key={index} />;
  return <circle key={index} className={payload?.hollow ? "hollow" : undefined} cx={cx} cy={cy} r={3} />;
}

function BarMark({ x = 0, y = 0, width = 0, height = 0 }: { x?: number; y?: number; width?: number; height?: number }) {
  const middle = x + width / 2;
  return <line x1={middle} x2={middle} y1={y + height} y2={y} />;
}
