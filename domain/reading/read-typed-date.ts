import { addDays, type Day } from "@/domain/values/day";
import { type PartialDay, spanOf } from "@/domain/values/partial-day";
import { searchKey } from "@/domain/values/search-key";
import { readDate } from "./read-date";

export type TypedDate =
  | { ok: true; date: PartialDay }
  | { ok: false; code: "date_unread" | "date_invalid" | "year_missing" };

/**
 * Reads a date that a person types in a form, day first: `4/2/26`, `4-feb-26`, `feb 2026`, or `ayer` if today is given. A
 * number alone is a year, never a spreadsheet's day number. `date_invalid` is a day that the calendar does not have.
 */
export function readTypedDate(text: string, today?: Day): TypedDate {
  if (text.length > longestDate || /^\s*\d{5,}/.test(text)) return { ok: false, code: "date_unread" };
  const days = relativeDays.get(searchKey(text));
  if (days !== undefined) return today ? { ok: true, date: addDays(today, days) } : { ok: false, code: "date_unread" };
  const read = readDate(text);
  if (read.ok) return spanOf(read.date).from < firstTypedDay ? { ok: false, code: "date_unread" } : read;
  const code = ({ day_impossible: "date_invalid", date_year: "year_missing", date_unknown: "date_unread" } as const)[
    read.code
  ];
  return { ok: false, code };
}

/** True for a word whose day depends on today: "hoy", "ayer". */
export function isRelativeDay(text: string): boolean {
  return text.length <= longestDate && relativeDays.has(searchKey(text));
}

/** Maximum characters of a date in words, with its day of the week. */
const longestDate = 80;

/** Earlier years are typing errors. */
export const firstTypedDay = "1900-01-01";

const relativeDays = new Map([
  ["hoy", 0],
  ["ayer", -1],
  ["anteayer", -2],
  ["antier", -2],
  ["today", 0],
  ["yesterday", -1],
]);
