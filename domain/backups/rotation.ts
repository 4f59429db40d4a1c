import { addDays, civilTime } from "@/domain/values/day";

/** How many days, weeks and months with a backup keep one. */
const kept = { days: 7, weeks: 4, months: 12 } as const;

/**
 * Returns the backups that stay, newest first: the newest of each of the last seven days, four weeks and twelve months that
 * have one. Periods are those of the instance's time zone; weeks begin on Monday. Periods without a backup do not count, so
 * a pause or a wrong clock deletes nothing. The newest backup always stays.
 */
export function keptBackups(made: readonly Date[], timeZone: string): Date[] {
  const newestFirst = [...made].sort((one, other) => other.getTime() - one.getTime());
  const days = newestFirst.map((instant) => civilTime(instant, timeZone).day);
  const stay = new Set([
    ...firstOfEach(days, kept.days),
    ...firstOfEach(days.map(mondayOf), kept.weeks),
    ...firstOfEach(
      days.map((day) => day.slice(0, 7)),
      kept.months,
    ),
  ]);
  return newestFirst.filter((_instant, index) => stay.has(index));
}

/** Returns the positions at which each of the first `count` different periods begins. */
function firstOfEach(periods: readonly string[], count: number): number[] {
  const found = new Map<string, number>();
  for (const [index, period] of periods.entries()) if (!found.has(period)) found.set(period, index);
  return [...found.values()].slice(0, count);
}

function mondayOf(day: string): string {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}
