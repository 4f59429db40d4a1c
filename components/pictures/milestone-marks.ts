import { rowsApart } from "@/components/charts/geometry/spread";
import type { Milestone } from "@/domain/charts/spec";
import { element, type Markup } from "./markup";
import { palette } from "./palette";
import type { Plot } from "./plot";
import { textLine } from "./text-line";

const radius = 12;
const rowHeight = 28;

/** A milestone's letter: its horizontal position, and its row above the plot. */
export type Letter = { letter: string; x: number; row: number };

/** Letters that are too close go into rows above each other. */
export function placeLetters(milestones: Milestone[], plot: Plot): Letter[] {
  const ordered = milestones.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const places = ordered.map((each) => plot.x(each.day));
  const rows = rowsApart(places, 2 * radius + 4);
  return ordered.map(({ letter }, index) => ({ letter, x: places[index] ?? 0, row: rows[index] ?? 0 }));
}

/** Height of all letter rows. */
export function lettersHeight(letters: Letter[]): number {
  return letters.length === 0 ? 0 : rowHeight * (1 + Math.max(...letters.map(({ row }) => row))) + 8;
}

/** A vertical rule through the panel on the day of each milestone. */
export function milestoneRules(letters: Letter[], plot: Plot): Markup[] {
  return letters.map(({ x }) =>
    element("line", {
      x1: x,
      x2: x,
      y1: 0,
      y2: plot.height,
      stroke: palette["rule-strong"],
      "stroke-dasharray": "2 4",
    }),
  );
}

/** The letters above the first panel. The legend explains them. */
export function milestoneLetters(letters: Letter[]): (Markup | null)[] {
  const stroke = palette["rule-strong"];
  return [
    ...letters.map(({ x, row }) => element("line", { x1: x, x2: x, y1: -row * rowHeight - 6, y2: 0, stroke })),
    ...letters.flatMap(({ letter, x, row }) => letterMark(letter, x, -row * rowHeight - 6 - radius)),
  ];
}

/** A letter in its circle. */
export function letterMark(letter: string, cx: number, cy: number): (Markup | null)[] {
  return [
    element("circle", { cx, cy, r: radius, fill: palette.paper, stroke: palette.ink, "stroke-width": 1.25 }),
    textLine(letter, { x: cx, y: cy + 5, size: 15, weight: "semibold", anchor: "middle" }),
  ];
}
