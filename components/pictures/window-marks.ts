import { timeScale } from "@/components/charts/geometry/time-scale";
import type { BarWindow, TimeAxis, Tone } from "@/domain/charts/spec";
import { tickLabels } from "./axes";
import type { Block } from "./block";
import { element, type Markup } from "./markup";
import { palette, tones } from "./palette";

const middle = 9;

/** The period that a bar's figure covers, drawn as `components/charts/static/bar-window.tsx` draws it on pages. */
export function windowMarks({ from, to }: BarWindow, time: TimeAxis, width: number, tone: Tone): Markup[] {
  const scale = timeScale(time.from, time.to);
  const x = (day: string) => (scale.day(day) / 100) * width;
  const stroke = tones[tone];
  const line = (x1: number, x2: number, more = {}) =>
    element("line", { x1, x2, y1: middle, y2: middle, stroke, "stroke-width": 2.5, ...more });
  const upright = (at: number, half: number, more: object) =>
    element("line", { x1: at, x2: at, y1: middle - half, y2: middle + half, ...more });
  const hollow = (span: { from: string; to: string }) => {
    const place = { x: x(span.from), y: middle - 4, width: x(span.to) - x(span.from), height: 8 };
    return element("rect", { ...place, fill: palette.paper, stroke, "stroke-width": 2 });
  };
  const begins = () => {
    if (from === null) return element("path", { d: "M6 4L1 9L6 14", fill: "none", stroke, "stroke-width": 2.5 });
    if (from.from !== from.to) return hollow(from);
    return upright(x(from.from), 6, { stroke, "stroke-width": 2.5 });
  };
  return [
    line(0, width, { stroke: palette.rule, "stroke-width": 1 }),
    ...time.ticks.map((tick) => upright(x(tick.day), 4, { stroke: palette["rule-strong"] })),
    line(from === null ? 2 : x(from.to), x(to.from), { "stroke-dasharray": from === null ? "5 4" : undefined }),
    begins(),
    to.from === to.to ? element("circle", { cx: x(to.to), cy: middle, r: 4.5, fill: stroke }) : hollow(to),
  ];
}

/** The labels of the time axis, under the lines of a group. */
export function windowAxis(time: TimeAxis, width: number, size: number): Block {
  const scale = timeScale(time.from, time.to);
  const plot = { width, height: -8, x: (day: string) => (scale.day(day) / 100) * width };
  return { height: size * 1.4, markup: tickLabels(plot, time.ticks, size, 20) };
}
