import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { clock } from "@/db/schema/clock";
import { clockDoubt } from "@/domain/history/clock-doubt";
import { trustedTime } from "./find-clock-doubt";

/**
 * Remembers the time as trusted, unless it is more than a day away from the last trusted time. Run it at the start and
 * every hour; the first run of a ledger trusts its clock. It may use the reserve of a full disk, so that a start goes on
 * and the time stays known.
 */
export function keepClock(db: Db, now: Date): Promise<void> {
  const keep = (tx: Tx) => {
    const { jumpedFrom } = clockDoubt({ trusted: trustedTime(tx), newest: null }, now);
    if (jumpedFrom === undefined) trust(tx, now);
  };
  return inTransaction<void>(db, keep, { isUrgent: true });
}

/** Stores the time that is trusted from now on. */
export function trust(tx: Tx, now: Date): void {
  const trustedAt = now.toISOString();
  tx.insert(clock).values({ id: 1, trustedAt }).onConflictDoUpdate({ target: clock.id, set: { trustedAt } }).run();
}
