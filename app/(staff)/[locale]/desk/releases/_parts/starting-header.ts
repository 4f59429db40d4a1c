import { flatten } from "@/app/(staff)/_shared/form/flatten";
import type { Values } from "@/components/form-state/form-state";
import type { Db } from "@/db/ledger/open";
import { findNewestHeader } from "@/db/releases/find-batch";
import { civilTime, type Day } from "@/domain/values/day";

/**
 * Initial values of the shared fields: those of the user's batch from the same day. The date and sources of another day
 * would be wrong without notice, so they start blank.
 */
export function startingHeader(
  db: Db,
  owner: string,
  today: Day,
  timeZone: string,
): { values: Values; isGiven: boolean } {
  const blank = { day: today, kind: "unknown", verification: "reported" };
  const newest = findNewestHeader(db, owner);
  const isOfToday = newest && civilTime(new Date(newest.openedAt), timeZone).day === today;
  return isOfToday ? { values: flatten(newest.header), isGiven: true } : { values: blank, isGiven: false };
}
