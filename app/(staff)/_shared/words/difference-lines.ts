import type { Difference } from "@/domain/history/difference";
import type { Dimension } from "@/domain/values/vocabulary";
import type { DeskWords } from "./desk-words";
import { fieldTitle } from "./field-title";
import { valueWords } from "./value-words";

/** One changed field in words; a blank side had, or has, no value. */
export type DifferenceLine = { path: string; title: string; before: string; after: string };

/** Differences of two versions in words, without those that the words do not show. */
export function differenceLines(words: DeskWords, differences: readonly Difference[]): DifferenceLine[] {
  return differences.flatMap((difference) => {
    const { path, before, after } = layoutLine(difference) ?? difference;
    // The titles of an item's fields identify the item, and the action says how a record ended.
    if (/(\]\.(id|dimension|category)|\.id|\.gone\.how)$/.test(path)) return [];
    const field = path.split(/[.[\]]+/).findLast((step) => /^[a-zA-Z]/.test(step)) ?? path;
    const line = { before: valueWords(words, field, before), after: valueWords(words, field, after) };
    return line.before === line.after ? [] : [{ path, title: titleOf(words, path), ...line }];
  });
}

/** A line of a bulletin's layout, which has no value: it is there or not. Undefined for other differences. */
function layoutLine({ path, before }: Difference): Difference | undefined {
  const [, item] = /^facts\.bulletin\[.*\.parts\[(.+)\]\.category$/.exec(path) ?? [];
  if (!item) return undefined;
  const isGone = before !== undefined;
  return { path: "bulletin.item", before: isGone ? item : undefined, after: isGone ? undefined : item };
}

/** The title of a difference: the category for a part of a count, otherwise the field. */
function titleOf(words: DeskWords, path: string): string {
  const [, dimension, category] = /\[(\w+):(.+)\]\.value$/.exec(path) ?? [];
  if (!dimension || !category) return fieldTitle(words.t, path);
  return `${words.t(`dimension.${dimension as Dimension}`)} · ${words.category(dimension, category)}`;
}
