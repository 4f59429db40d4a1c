import { civilTime, type Day } from "@/domain/values/day";
import type { Db } from "./open";
import { readSettings } from "./read-settings";

/** Returns the civil day of an instant in the instance's time zone. */
export function siteDay(db: Db, now: Date): Day {
  return civilTime(now, readSettings(db).timeZone).day;
}
