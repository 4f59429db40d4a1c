import { trustedTime } from "@/db/clock/find-clock-doubt";
import { Refused } from "@/db/history/change-types";
import type { Tx } from "@/db/ledger/open";
import { clockDoubt, isWrittenInDoubt } from "@/domain/history/clock-doubt";

/** The action with which an admin confirms that the clock is right. */
export const confirmClockAction = "clock.confirm";

/**
 * Returns the time that a change gets: now, unless the clock jumped by more than a day. Until an admin confirms the
 * clock, changes that hide or protect get the last trusted time, and all others are refused with `clock_unconfirmed`.
 * A wrong time would stay: times in the history never decrease.
 */
export function datedAt(tx: Tx, action: string, now: Date): Date {
  const { jumpedFrom } = clockDoubt({ trusted: trustedTime(tx), newest: null }, now);
  if (jumpedFrom === undefined || action === confirmClockAction) return now;
  if (isWrittenInDoubt(action)) return new Date(jumpedFrom);
  throw new Refused([{ code: "clock_unconfirmed" }]);
}
