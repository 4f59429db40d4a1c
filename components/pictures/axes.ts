import type { TimeChart } from "@/domain/charts/spec";
import { element, type Markup } from "./markup";
import { palette } from "./palette";
import type { Plot } from "./plot";
import { textLine } from "./text-line";
import { textWidth } from "./text-width";

/** Horizontal lines across the plot at each tick, numbers to the left. Numbers that would touch are left out. */
export function valueAxis({ panel, width, y }: Plot, size: number): (Markup | null)[] {
  let last = Number.POSITIVE_INFINITY;
  return panel.ticks.flatMap((tick) => {
    const top = y(tick.value);
    const stroke = tick.value === 0 ? palette["rule-strong"] : palette.rule;
    const line = element("line", { x1: 0, x2: width, y1: top, y2: top, stroke });
    if (last - top < size * 1.4) return [line];
    last = top;
    return [
      line,
      textLine(tick.label, { x: -10, y: top + size * 0.35, size, fill: palette["ink-soft"], anchor: "end" }),
    ];
  });
}

/** Returns short strokes below the plot at each tick. */
export function timeStrokes({ height, x }: Plot, ticks: TimeChart["ticks"]): Markup[] {
  const stroke = palette["rule-strong"];
  return ticks.map((tick) => element("line", { x1: x(tick.day), x2: x(tick.day), y1: height, y2: height + 6, stroke }));
}

/**
 * Returns the labels of ticks that fit without touching: first the major ones, then the others from the last backwards.
 */
export function tickLabels(
  plot: Pick<Plot, "width" | "height" | "x">,
  ticks: TimeChart["ticks"],
  size: number,
  overhang: number,
): (Markup | null)[] {
  const taken: { from: number; to: number }[] = [];
  const inTurn = ticks.toReversed().toSorted((a, b) => Number(b.major ?? false) - Number(a.major ?? false));
  return inTurn.map((tick) => {
    const half = textWidth(tick.label, size) / 2;
    const from = plot.x(tick.day) - half;
    const to = from + 2 * half;
    const apart = taken.every((other) => to + size < other.from || from - size > other.to);
    if (!apart || from < -overhang || to > plot.width + overhang) return null;
    taken.push({ from, to });
    const place = { x: plot.x(tick.day), y: plot.height + 10 + size, anchor: "middle" as const };
    return textLine(tick.label, { ...place, size, fill: palette["ink-soft"] });
  });
}
