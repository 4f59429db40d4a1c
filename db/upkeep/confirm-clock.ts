import { confirmClockAction } from "@/db/changes/dated-at";
import { writeChange } from "@/db/changes/write-change";
import { trustedTime } from "@/db/clock/find-clock-doubt";
import { trust } from "@/db/clock/keep-clock";
import { type Actor, type Outcome, refuse } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { clockDoubt } from "@/domain/history/clock-doubt";
import type { ConfirmClockInput } from "@/domain/inputs/confirm-clock";

/**
 * Records that an admin found the server's clock to be right after it jumped, and trusts it. `shown` is the time that
 * the admin compared; if the clock jumped again since, refuses with `clock_moved`. Refuses with `clock_right` if there is nothing to
 * confirm.
 */
export function confirmClock(db: Db, actor: Actor, input: ConfirmClockInput, now: Date): Promise<Outcome> {
  const { requestId, shown } = input;
  const details = { action: confirmClockAction, requestId, reason: shown };
  return writeChange(db, actor, details, now, (tx) => {
    const trusted = trustedTime(tx);
    if (clockDoubt({ trusted: shown, newest: null }, now).jumpedFrom !== undefined) return refuse("clock_moved");
    if (clockDoubt({ trusted, newest: null }, now).jumpedFrom === undefined) return refuse("clock_right");
    return { ok: true, drafts: [], audited: true, afterwards: (after) => trust(after, now) };
  });
}
