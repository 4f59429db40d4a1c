import type { PublishedRows } from "@/domain/projection/rows";
import type { ReviewPolicy } from "@/domain/values/vocabulary";
import { fullNames } from "./full-names";
import { countsDiffer, newlyShown } from "./newly-shown";

/** Why a change needs a second user: a full name, a count, or another public row. `at` is a key of `fullNames`. */
export type NeedsSecond = { why: "name" | "count" | "row"; at?: string };

/**
 * Returns what in a change needs a second user, by comparing all rows of its records before and after; null if nothing
 * does. `named`: a new or changed full name. `always`: any new or changed row, and any change or removal of a count.
 * Rows and names that disappear or disclose less never need one, except counts. `home` is the home country.
 */
export function needsSecondPerson(
  policy: ReviewPolicy,
  before: PublishedRows,
  after: PublishedRows,
  home: string,
): NeedsSecond | null {
  if (policy === "never") return null;
  const name = newFullName(before, after);
  if (name !== undefined) return { why: "name", at: name };
  if (policy === "named") return null;
  if (countsDiffer(before, after)) return { why: "count" };
  const row = newlyShown(before, after, home);
  return row === undefined ? null : { why: "row", at: row };
}

function newFullName(before: PublishedRows, after: PublishedRows): string | undefined {
  const known = fullNames(before);
  return [...fullNames(after)].find(([key, name]) => known.get(key) !== name)?.[0];
}
