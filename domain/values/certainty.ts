import type { Day } from "./day";
import { type PartialDay, spanOf } from "./partial-day";

/**
 * True if one date is earlier than the other, whatever the two may mean. `2026-01` is not certainly before
 * `2026-01-20`.
 */
export function isCertainlyBefore(one: PartialDay, other: PartialDay): boolean {
  return spanOf(one).to < spanOf(other).from;
}

/** True if the date lies in the future, whatever it may mean. The current month, known only as such, does not. */
export function isCertainlyFuture(date: PartialDay, today: Day): boolean {
  return spanOf(date).from > today;
}

/** True if two dates may be the same day. */
export function mayBeSameDay(one: PartialDay, other: PartialDay): boolean {
  return !isCertainlyBefore(one, other) && !isCertainlyBefore(other, one);
}
