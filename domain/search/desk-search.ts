import { documentKey } from "@/domain/matching/document-key";
import { readTypedDate } from "@/domain/reading/read-typed-date";
import type { Day } from "@/domain/values/day";

/** What a text typed into a search of the desk may mean. Each meaning is undefined if the text cannot have it. */
export type SearchMeaning = {
  /** The digits that an ID number begins with. */
  document?: string;
  /** A year, month or day as the beginning of an EDTF date: `2026`, `2026-02`, `2026-02-04`. */
  date?: string;
  /** The number of a record, a headcount or a figure. */
  number?: number;
  /** Words of names and titles; undefined for an ID number, a date or a number. */
  words?: string;
};

/** Minimum number of digits of an ID number; fewer match too many people. */
const fewestDigits = 4;

/**
 * Returns the meanings of a search text: an ID number with or without letter and dots, a date as people write it, a
 * number, or else words. A date without a year is the last one before today.
 */
export function searchMeaning(typed: string, today: Day): SearchMeaning {
  const text = typed.trim().slice(0, 200);
  const date = dateIn(text, today);
  const isNumber = /^\d{1,12}$/.test(text);
  const digits = /^[VEP]?[-.\s\d]+$/i.test(text) && (isNumber || !date) ? documentKey(text) : "";
  const document = digits.length >= fewestDigits && digits.length <= 12 ? digits : undefined;
  const isWords = !date && !document && !isNumber && text !== "";
  return {
    ...(document && { document }),
    ...(date && { date }),
    ...(isNumber && { number: Number(text) }),
    ...(isWords && { words: text }),
  };
}

function dateIn(text: string, today: Day): string | undefined {
  const read = readTypedDate(text, today);
  if (read.ok) return beginningOf(read.date);
  if (read.code !== "year_missing") return undefined;
  const year = Number(today.slice(0, 4));
  const [now, before] = [year, year - 1].map((each) => readTypedDate(`${text} ${each}`, today));
  const found = [now, before].find((each) => each?.ok && each.date.slice(0, 10) <= today);
  return found?.ok ? beginningOf(found.date) : undefined;
}

/** Returns the known beginning of a date, without its doubt; undefined for a decade or century. */
function beginningOf(date: string): string | undefined {
  return /^\d{4}(-\d{2}){0,2}/.exec(date)?.[0];
}
