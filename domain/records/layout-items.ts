import { dimensions, type Measure, measures } from "@/domain/values/vocabulary";
import type { BulletinLayout, LayoutPart } from "./bulletin-layout";
import { isCategory } from "./categories";
import { categoryCode } from "./category-code";

/** One line of a layout: a measure, or a part of the measure above it. As text: `measure:released`, `gender:female`. */
export type LayoutItem = { measure: Measure } | LayoutPart;

/** Reads a line of a layout; undefined if it is none. Whether a facility exists is checked in the ledger. */
export function readItem(text: string): LayoutItem | undefined {
  const [kind = "", code = ""] = text.split(":");
  const measure = kind === "measure" ? measures.find((each) => each === code) : undefined;
  if (measure) return { measure };
  const dimension = dimensions.find((each) => each === kind);
  if (!dimension || !categoryCode.safeParse(code).success || !isCategory(dimension, code)) return undefined;
  return { dimension, category: code };
}

export function partItem({ dimension, category }: { dimension: string; category: string }): string {
  return `${dimension}:${category}`;
}

/** Returns a layout as its lines. */
export function itemsOf(layout: BulletinLayout): string[] {
  return layout.flatMap(({ measure, parts }) => [`measure:${measure}`, ...parts.map(partItem)]);
}

/** Returns the layout of these lines. Parts before the first measure, and texts that are no line, are left out. */
export function layoutFrom(items: readonly string[]): BulletinLayout {
  const layout: BulletinLayout = [];
  for (const item of items.map(readItem)) {
    if (item && "measure" in item) layout.push({ measure: item.measure, parts: [] });
    else if (item) layout.at(-1)?.parts.push(item);
  }
  return layout;
}
