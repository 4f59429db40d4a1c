import { type Box, boxOf } from "./box";
import { element, type Markup } from "./markup";
import { palette } from "./palette";
import type { Plot } from "./plot";
import { textLine } from "./text-line";
import { textWidth } from "./text-width";

const hatchId = "not-published";

/** Spans that nobody published, hatched; they say so in words where there is room, and `boxes` is where. */
export function gapMarks({ panel, height, x }: Plot, size: number): { markup: (Markup | null)[]; boxes: Box[] } {
  const drawn = panel.gaps.map((gap) => {
    const [from, width] = [x(gap.from), x(gap.to) - x(gap.from)];
    const words = textWidth(gap.label, size);
    const hatch = hatched(from, 0, width, height);
    if (words + size > width) return { markup: [hatch], boxes: [] };
    const place = { x: from + width / 2, y: height * 0.3, size, fill: palette["ink-soft"] };
    return {
      markup: [hatch, textLine(gap.label, { ...place, anchor: "middle", halo: true })],
      boxes: [boxOf(place.x - words / 2, place.y, words, size)],
    };
  });
  return { markup: drawn.flatMap((each) => each.markup), boxes: drawn.flatMap((each) => each.boxes) };
}

/** A surface for which there is no number. */
export function hatched(x: number, y: number, width: number, height: number): Markup {
  return element("rect", { x, y, width, height, fill: `url(#${hatchId})` });
}

/** What `hatched` refers to; once in each picture. */
export function hatchPattern(): Markup {
  const line = element("path", { d: "M3.5 0V7", stroke: palette["rule-strong"], "stroke-opacity": 0.6 });
  const size = { id: hatchId, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return element("defs", {}, element("pattern", size, line));
}
