import { spread } from "@/components/charts/geometry/spread";
import type { Point, Series } from "@/domain/charts/spec";
import { type Box, isInside, overlaps } from "./box";
import type { Markup } from "./markup";
import { tones } from "./palette";
import type { Plot } from "./plot";
import { textLine } from "./text-line";
import { textWidth } from "./text-width";

/** Text sizes of a plot in pixels. */
export type PlotType = { words: number; value: number };

type End = { series: Series; last: Point; x: number; y: number; width: number; height: number };

/**
 * Lines that end further left than this share have their label there. In the margin it would suggest that the line
 * continues.
 */
const margin = 0.96;

const distance = 12;

/** Returns the width that labels need to the right of the plot. */
export function endRoom(plots: Plot[], type: PlotType): number {
  const over = plots.flatMap((plot) =>
    endsOf(plot, type).map((end) => (isInMargin(end, plot) ? 0 : end.x - plot.width) + distance + end.width),
  );
  return Math.max(24, ...over) + 4;
}

/**
 * The name at the end of each line, and the last value of lead lines, so that readers need not match colours. A label
 * inside the plot goes where it covers least. If it would cover other text, only the legend names its line.
 */
export function endLabels(plot: Plot, type: PlotType, room: number, taken: Box[]): (Markup | null)[] {
  const ends = endsOf(plot, type);
  const inMargin = ends.filter((end) => isInMargin(end, plot));
  const middles = spread(
    inMargin.map((end) => ({ at: end.y, size: end.height })),
    plot.height + type.words,
  );
  const placed = inMargin.map((end, index) => ({
    end,
    box: boxAt(end, plot.width + distance, middles[index] ?? end.y),
  }));
  const frame = { left: 0, top: 0, right: plot.width + room, bottom: plot.height };
  const ink = inkOf(plot);
  // Lead lines choose their place first.
  for (const end of ends
    .filter((each) => !isInMargin(each, plot))
    .toSorted((a, b) => Number(isLead(b)) - Number(isLead(a)))) {
    const box = freeBox(end, ink, frame, [...taken, ...placed.map((each) => each.box)]);
    if (box) placed.push({ end, box });
  }
  return placed.flatMap(({ end, box }) => label(end, box.left, box.top, type));
}

function endsOf(plot: Plot, type: PlotType): End[] {
  return plot.panel.series.flatMap((series) => {
    const last = series.points.at(-1);
    if (!last || series.shape === "bars") return [];
    const lead = series.weight === "lead";
    const name = textWidth(series.short, type.words);
    return {
      series,
      last,
      x: plot.pointX(last),
      y: plot.y(last.value),
      width: lead ? Math.max(name, textWidth(last.label, type.value, "semibold")) : name,
      height: type.words * 1.18 + (lead ? type.value * 1.18 : 0),
    };
  });
}

function isInMargin(end: End, plot: Plot): boolean {
  return end.x >= margin * plot.width;
}

function isLead({ series }: End): boolean {
  return series.weight === "lead";
}

function boxAt({ width, height }: End, left: number, middle: number): Box {
  return { left, top: middle - height / 2, right: left + width, bottom: middle + height / 2 };
}

/** Returns the box near the end of a line that covers least, and of those the nearest. */
function freeBox(end: End, ink: Box[], frame: Box, taken: Box[]): Box | undefined {
  const lefts = [end.x + distance, end.x - end.width / 2, end.x - distance - end.width];
  const steps = [0, -1, 1, -2, 2, -3, 3, -4, 4, -6, 6, -8, 8];
  const boxes = lefts.flatMap((left, side) =>
    steps.map((step) => {
      const box = boxAt(end, left, end.y + step * 10);
      return { box, cost: ink.filter((each) => overlaps(box, each)).length + Math.abs(step) + side };
    }),
  );
  return boxes
    .filter(({ box }) => isInside(box, frame) && !taken.some((other) => overlaps(other, box)))
    .toSorted((a, b) => a.cost - b.cost)[0]?.box;
}

/** Returns small boxes along the lines of a panel. */
function inkOf(plot: Plot): Box[] {
  return plot.panel.series.flatMap((series) =>
    series.points.flatMap((point, index) => {
      const [x, y] = [plot.pointX(point), plot.y(point.value)];
      const before = series.points[index - 1] ?? point;
      const [dx, dy] = [plot.pointX(before) - x, plot.y(before.value) - y];
      const steps = Math.max(1, Math.ceil(Math.hypot(dx, dy) / 10));
      return Array.from({ length: steps }, (_, step): Box => {
        const [left, top] = [x + (dx * step) / steps - 4, y + (dy * step) / steps - 4];
        return { left, top, right: left + 8, bottom: top + 8 };
      });
    }),
  );
}

function label({ series, last, height }: End, x: number, top: number, type: PlotType): (Markup | null)[] {
  const fill = tones[series.tone];
  const name = textLine(series.short, { x, y: top + height - type.words * 0.3, size: type.words, fill, halo: true });
  if (series.weight !== "lead") return [name];
  const value = { x, y: top + type.value * 0.87, size: type.value, weight: "semibold" as const, fill, halo: true };
  return [textLine(last.label, value), name];
}
