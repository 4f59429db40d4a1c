import { readItem } from "@/domain/records/layout-items";
import type { RuleProblem } from "@/domain/values/problem";

/**
 * Returns what is wrong with the lines of a layout: it begins with a measure, each measure stands once, and each part
 * stands once below its measure. A problem is at the line, `bulletin.3.item`.
 */
export function layoutProblems(items: readonly string[]): RuleProblem[] {
  const measures = new Set<string>();
  let parts: Set<string> | undefined;
  return items.flatMap((text, index): RuleProblem[] => {
    const field = `bulletin.${index}.item`;
    const item = readItem(text);
    if (!item) return [{ code: "choice_invalid", field }];
    const isMeasure = "measure" in item;
    if (!isMeasure && !parts) return [{ code: "layout_measure_first", field }];
    const known = isMeasure ? measures : parts;
    if (isMeasure) parts = new Set();
    if (known?.has(text)) return [{ code: "layout_repeated", field }];
    known?.add(text);
    return [];
  });
}
