import type { Detention } from "@/domain/records/person";
import { type PartialDay, spanOf } from "@/domain/values/partial-day";
import { isOpen } from "./releases-of";

/** A spell in custody: from its first day (null: unknown) up to, not including, its end (null: still held). */
export type Spell = { from: PartialDay | null; end: PartialDay | null };

const beforeAllTime = "0000-01-01";
const afterAllTime = "9999-12-31";
const never = "9999-12-32";

/**
 * Do two spells of one person overlap, whatever their dates may mean? A spell that began on the day the other ended
 * does not; dates that are unknown or partial never make it certain, except that nobody is held twice at once.
 */
export function certainlyOverlap(one: Spell, other: Spell): boolean {
  return latestStart(one) < earliestEnd(other) && latestStart(other) < earliestEnd(one);
}

/** The dates of a detention as a spell. A release that was found untrue ended nothing. */
export function detentionOf({ from, end }: Pick<Detention, "from" | "end">): Spell {
  if (end === null || isOpen({ end })) return { from, end: null };
  return { from, end: end.how === "release" ? end.release.day : end.day };
}

/** A spell in digits, the same in every language: `2025-01-07 – …`. */
export function periodOf({ from, end }: Spell): string {
  return `${from ?? "?"} – ${end ?? "…"}`;
}

/** A spell has begun when it ends, so an unknown start is at the latest the last day its end may mean. */
function latestStart({ from, end }: Spell): string {
  const days = [from ? spanOf(from).to : afterAllTime, end ? spanOf(end).to : afterAllTime];
  return days.sort().at(0) as string;
}

/** And it ends at the earliest when it may have begun. */
function earliestEnd({ from, end }: Spell): string {
  const days = [from ? spanOf(from).from : beforeAllTime, end ? spanOf(end).from : never];
  return days.sort().at(-1) as string;
}
