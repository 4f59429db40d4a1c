import { roomiest } from "@/components/charts/geometry/roomiest";
import { type Box, boxOf } from "./box";
import { element, type Markup } from "./markup";
import { palette } from "./palette";
import type { Plot } from "./plot";
import { textLine } from "./text-line";
import { textWidth } from "./text-width";

const hatchId = "not-published";

/**
 * Unpublished spans, hatched. The widest has a label if it fits and no milestone rule crosses it; `boxes` is the
 * label's box.
 */
export function gapMarks(
  { panel, height, x }: Plot,
  size: number,
  rules: readonly { x: number }[],
): { markup: (Markup | null)[]; boxes: Box[] } {
  const gaps = panel.gaps.map((gap) => ({ label: gap.label, from: x(gap.from), to: x(gap.to) }));
  const labelWidth = ({ label }: { label: string }) => textWidth(label, size);
  const fitting = gaps.filter((gap) => labelWidth(gap) + size <= gap.to - gap.from);
  const hatches = gaps.map(({ from, to }) => hatched(from, 0, to - from, height));
  const taken = rules.map((rule) => ({ from: rule.x, to: rule.x }));
  const labelled = roomiest(fitting, labelWidth, taken);
  if (!labelled) return { markup: hatches, boxes: [] };
  const place = { x: (labelled.from + labelled.to) / 2, y: height * 0.3, size, fill: palette["ink-soft"] };
  return {
    markup: [...hatches, textLine(labelled.label, { ...place, anchor: "middle", halo: true })],
    boxes: [boxOf(place.x - labelWidth(labelled) / 2, place.y, labelWidth(labelled), size)],
  };
}

/** A hatched area: there is no number. */
export function hatched(x: number, y: number, width: number, height: number): Markup {
  return element("rect", { x, y, width, height, fill: `url(#${hatchId})` });
}

/** The pattern that `hatched` refers to. Each picture needs it once. */
export function hatchPattern(): Markup {
  const line = element("path", { d: "M3.5 0V7", stroke: palette["rule-strong"], "stroke-opacity": 0.6 });
  const size = { id: hatchId, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return element("defs", {}, element("pattern", size, line));
}
