import type { Bar, BarChart } from "@/domain/charts/spec";
import { hatched } from "./gap-marks";
import { element, type Markup } from "./markup";
import { palette, tones } from "./palette";

/** The range of a chart's bars: from the lowest end, or zero, to the highest. */
export type Domain = { from: number; to: number };

type Place = { x: number; y: number; width: number; height: number };

export function domainOf(spec: BarChart): Domain {
  const ends = spec.groups.flatMap((group) => group.rows.flatMap((row) => [...(endsOf(row) ?? [])]));
  return { from: Math.min(0, ...ends), to: Math.max(spec.max, 1, ...ends) };
}

/** Start and end of a bar. It starts at zero unless it is a floating one. */
function endsOf(bar: Bar): [number, number] | undefined {
  if (bar.value === null) return undefined;
  const start = bar.start ?? 0;
  return [start, start + bar.value];
}

/** The bar on its base line; nothing where there is no number. */
export function barMarks(bar: Bar, { from, to }: Domain, width: number, thick: number): Markup[] {
  const x = (value: number) => ((value - from) / (to - from)) * width;
  const base = element("line", { x1: 0, x2: width, y1: thick + 4, y2: thick + 4, stroke: palette.rule });
  const ends = endsOf(bar);
  if (!ends) return [];
  const [left, right] = [Math.min(...ends), Math.max(...ends)].map(x) as [number, number];
  // A bar of one person among a thousand must be visible.
  const place = { x: left, y: 4, width: ends[0] === ends[1] ? 0 : Math.max(right - left, 1), height: thick };
  return [base, ...filled(bar, place)];
}

/** Unverified claims are pale with an outline; derived numbers are hatched with an outline. */
function filled({ tone, hatched: isHatched }: Bar, place: Place): Markup[] {
  const colour = tones[tone];
  if (isHatched) {
    const outline = element("rect", { ...place, fill: "none", stroke: colour, "stroke-width": 1.5 });
    return [hatched(place.x, place.y, place.width, place.height), outline];
  }
  if (tone !== "announced" && tone !== "reported") return [element("rect", { ...place, fill: colour })];
  const dash = tone === "reported" ? "3 2" : undefined;
  const outline = { fill: colour, "fill-opacity": 0.22, stroke: colour, "stroke-width": 1.5, "stroke-dasharray": dash };
  return [element("rect", { ...place, ...outline })];
}
