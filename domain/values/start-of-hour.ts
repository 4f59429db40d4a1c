import { civilTime, type Day } from "./day";

/** Returns the instant at which a civil hour (0-23) begins in a time zone, as RFC 3339: `2026-05-09T18:00:00Z`. */
export function startOfHour(day: Day, hour: number, timeZone: string): string {
  const asked = Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
  const there = civilTime(new Date(asked), timeZone);
  const shown = Date.parse(`${there.day}T${String(there.hour).padStart(2, "0")}:00:00Z`);
  return new Date(asked - (shown - asked)).toISOString().replace(".000", "");
}
