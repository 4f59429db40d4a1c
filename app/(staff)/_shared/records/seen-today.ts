import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { civilTime } from "@/domain/values/day";

/** The request id of an access log entry: one for each user, object and civil day. */
export function seenToday(db: Db, { id }: SessionUser, what: string, now: Date): string {
  return `seen-${what}-${id}-${civilTime(now, readSettings(db).timeZone).day}`;
}
