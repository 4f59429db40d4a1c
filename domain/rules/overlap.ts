import type { Detention } from "@/domain/records/person";
import { type PartialDay, spanOf } from "@/domain/values/partial-day";
import { isOpen } from "./releases-of";

/** The dates of a detention: from its first day (null: unknown) up to, not including, its end (null: still held). */
export type DetentionDates = { from: PartialDay | null; end: PartialDay | null };

const beforeAllTime = "0000-01-01";
const afterAllTime = "9999-12-31";
const never = "9999-12-32";

/**
 * True if two detentions of one person overlap, whatever their dates may mean. A detention that began on the day when
 * the other ended does not overlap. Unknown or partial dates never make an overlap certain, except that two open
 * detentions always overlap.
 */
export function certainlyOverlap(one: DetentionDates, other: DetentionDates): boolean {
  return latestStart(one) < earliestEnd(other) && latestStart(other) < earliestEnd(one);
}

/** Returns the dates of a detention. A refuted release ended nothing. */
export function detentionDates({ from, end }: Pick<Detention, "from" | "end">): DetentionDates {
  if (end === null || isOpen({ end })) return { from, end: null };
  return { from, end: end.how === "release" ? end.release.day : end.day };
}

/** Returns a detention in digits, the same in every language: `2025-01-07 – …`. */
export function periodOf({ from, end }: DetentionDates): string {
  return `${from ?? "?"} – ${end ?? "…"}`;
}

/**
 * Returns the latest possible start. A detention begins before it ends, so an unknown start is at most the last
 * possible day of the end.
 */
function latestStart({ from, end }: DetentionDates): string {
  const days = [from ? spanOf(from).to : afterAllTime, end ? spanOf(end).to : afterAllTime];
  return days.sort().at(0) as string;
}

/** Returns the earliest possible end, which is not before the earliest possible start. */
function earliestEnd({ from, end }: DetentionDates): string {
  const days = [from ? spanOf(from).from : beforeAllTime, end ? spanOf(end).from : never];
  return days.sort().at(-1) as string;
}
