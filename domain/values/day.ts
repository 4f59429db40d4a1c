/** A civil day `YYYY-MM-DD` that exists in the calendar. */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of each month, February in a leap year. */
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True if this is a day that exists; 2026-02-30 and 2026-2-3 are not. */
export function isDay(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (longest[month - 1] ?? 0) && (month !== 2 || day < 29 || isLeap);
}

const msOfDay = 86_400_000;

/** Returns the day `count` days later, or earlier if negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * msOfDay).toISOString().slice(0, 10);
}

/** Returns whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msOfDay);
}

/** Formats by time zone, because making one is slow. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns the civil day and hour (0-23) of an instant in a time zone (IANA name). */
export function civilTime(instant: Date, timeZone: string): { day: Day; hour: number } {
  const parts = formatOf(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, hour: Number(part("hour")) };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23",
  });
  formats.set(timeZone, format);
  return format;
}
