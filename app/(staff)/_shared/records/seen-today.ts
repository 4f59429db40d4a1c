import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { civilTime } from "@/domain/values/day";

/** The id under which it is noted that somebody sees something: once a civil day, however often the page is opened. */
export function seenToday(db: Db, { id }: SessionUser, what: string, now: Date): string {
  return `seen-${what}-${id}-${civilTime(now, readSettings(db).timeZone).day}`;
}
