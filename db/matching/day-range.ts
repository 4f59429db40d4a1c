import { and, type Column, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Day } from "@/domain/values/day";

/** A character after every character of a date. */
const afterAll = "\u{7f}";

/** Matches dates that begin with a year, month or day; uses the index of the column. */
export function beginsWith(column: Column, date: string): SQL | undefined {
  return and(gte(column, date), lt(column, `${date}${afterAll}`));
}

/**
 * Matches dates that may fall between two days, both included; an absent side does not limit. The year or the month of
 * the first day, without a day, may fall inside. Undefined without both.
 */
export function mayFallWithin(column: Column, from: Day | undefined, to: Day | undefined): SQL | undefined {
  return and(
    // The plus keeps SQLite from uniting two reads of the index, which would lose its order.
    from === undefined
      ? undefined
      : and(gte(column, from.slice(0, 4)), or(gte(column, from), inArray(sql`+${column}`, wholesOf(from)))),
    to === undefined ? undefined : lt(column, `${to}${afterAll}`),
  );
}

/** Returns the year and the month of a day as EDTF dates, certain and uncertain. */
function wholesOf(day: Day): string[] {
  return [day.slice(0, 4), day.slice(0, 7)].flatMap((whole) => [whole, `${whole}?`, `${whole}~`, `${whole}%`]);
}
