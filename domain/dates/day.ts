/** A civil day `YYYY-MM-DD` that exists in the calendar. */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Is this a day that exists? 2026-02-30 and 2026-2-3 are not. */
export function isDay(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const date = toUtc(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The day `count` days later, or earlier if negative. */
export function addDays(day: Day, count: number): Day {
  const date = toUtc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / 86_400_000);
}

/** The civil day and hour (0-23) of an instant in a time zone (IANA name). */
export function civilTime(instant: Date, timeZone: string): { day: Day; hour: number } {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, hour: Number(part("hour")) };
}

function toUtc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
