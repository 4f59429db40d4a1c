import type { Day } from "./day";

/** Returns the start of a civil hour as an RFC 3339 instant: `2026-03-10T12:00:00-04:00`. `timeZone`: IANA name. */
export function hourStamp(day: Day, hour: number, timeZone: string): string {
  const civil = `${day}T${String(hour).padStart(2, "0")}:00:00`;
  // The offset is taken at the resulting instant, so that it is correct on the day of a clock change too.
  const near = offsetAt(new Date(`${civil}Z`), timeZone);
  return `${civil}${offsetAt(new Date(`${civil}${near}`), timeZone)}`;
}

function offsetAt(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  return name.slice(3) || "+00:00";
}
