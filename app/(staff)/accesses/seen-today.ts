import type { Db } from "@/db/open";
import type { SessionUser } from "@/db/sessions/find-session-user";
import { readSettings } from "@/db/settings/read-settings";
import { civilTime } from "@/domain/values/day";

/** The id under which it is noted that somebody sees something: once a civil day, however often the page is opened. */
export function seenToday(db: Db, { id }: SessionUser, what: string, now: Date): string {
  return `seen-${what}-${id}-${civilTime(now, readSettings(db).timeZone).day}`;
}
