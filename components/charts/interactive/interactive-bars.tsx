"use client";
import { Bar, BarChart, XAxis, YAxis } from "recharts";
import type { Box, HitAreas, Target } from "./hit-areas";

type Props = { bars: HitAreas["bars"]; target: Target | undefined };
type Row = { x: [number, number]; top: number; height: number; className: string };

/** The bars of all groups in one drawing over the tracks of the static chart, whose labels stay visible. */
export function InteractiveBars({ bars, target }: Props) {
  const frame = around(bars.map(({ box }) => box));
  const rows = bars.map(({ bar, box }): Row => {
    const pointed = target !== undefined && Math.abs(target.top - box.top - box.height / 2) < 1;
    const className = `${bar.className}${pointed ? " pointed" : ""}`;
    return { x: [bar.start, bar.start + (bar.x ?? 0)], top: box.top - frame.top, height: box.height, className };
  });
  return (
    <div className="live-plot" style={{ ...frame }}>
      <BarChart
        layout="vertical"
        width={frame.width}
        height={frame.height}
        data={rows}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, 100]} hide />
        <YAxis type="category" dataKey="top" hide />
        <Bar dataKey="x" isAnimationActive={false} shape={BarMark} />
      </BarChart>
    </div>
  );
}

/**
 * Recharts gives start and length. The row's position comes from the static chart, whose rows are as high as their
 * labels.
 */
function BarMark({ x = 0, width = 0, payload }: { x?: number; width?: number; payload?: Row }) {
  if (!payload) return <g />;
  return <rect className={payload.className} x={x} y={payload.top} width={width} height={payload.height} />;
}

function around(boxes: Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: Math.max(...boxes.map((box) => box.width)), height: bottom - top };
}
