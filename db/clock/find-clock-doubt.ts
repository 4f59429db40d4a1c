import { desc } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { clock } from "@/db/schema/clock";
import { type ClockDoubt, clockDoubt, type KnownTimes } from "@/domain/history/clock-doubt";

/** Returns what is wrong with the clock of this server; empty if nothing is. Reads two rows. */
export function findClockDoubt(db: Db | Tx, now: Date): ClockDoubt {
  return clockDoubt(findKnownTimes(db), now);
}

/** Returns the times that the clock is compared with. */
export function findKnownTimes(db: Db | Tx): KnownTimes {
  const newest = db.select({ at: changes.at }).from(changes).orderBy(desc(changes.id)).limit(1).get();
  return { trusted: trustedTime(db), newest: newest?.at ?? null };
}

/** Returns the newest time that the instance takes for true; null before the first start. */
export function trustedTime(db: Db | Tx): string | null {
  return db.select({ at: clock.trustedAt }).from(clock).get()?.at ?? null;
}
