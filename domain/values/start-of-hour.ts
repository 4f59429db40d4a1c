import { civilTime, type Day } from "./day";

/** Returns the instant at which a civil hour (0-23) begins in a time zone, as RFC 3339: `2026-05-09T18:00:00Z`. */
export function startOfHour(day: Day, hour: number, timeZone: string): string {
  const utc = Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
  const there = civilTime(new Date(utc), timeZone);
  const shown = Date.parse(`${there.day}T${String(there.hour).padStart(2, "0")}:00:00Z`);
  return new Date(utc - (shown - utc)).toISOString().replace(".000", "");
}
