import { firstNumbers, type ReadDate, readDate } from "@/domain/reading/read-date";
import type { DateOrder } from "./import-fields";

/**
 * What the dates of a column prove about its order: `mixed` if some prove that the day comes first and others that the
 * month does. `ambiguous`: a few dates that mean two days.
 */
export type DateColumn = {
  proof: DateOrder | "mixed" | null;
  ambiguous: string[];
  /** Number of dates without a year, and the years of the others. */
  yearless: number;
  years: string[];
};

const shownExamples = 2;
/** A longer text is no date, and neither is a number of five digits or more, except one of Excel. */
const longest = 40;

/** Returns a collector of what the dates of a column prove. */
export function dateColumn(): { see: (text: string) => void; found: () => DateColumn } {
  let [isDayFirst, isMonthFirst, yearless] = [false, false, 0];
  const ambiguous = new Set<string>();
  const years = new Set<string>();
  const seen = new Set<string>();
  const yearlessTexts = new Set<string>();
  return {
    see(text) {
      if (!/\d/.test(text) || text.length > longest || /\d{5}/.test(text)) return;
      if (seen.has(text)) {
        if (yearlessTexts.has(text)) yearless += 1;
        return;
      }
      seen.add(text);
      const [first, second] = firstNumbers(text) ?? [0, 0];
      if (first > 12 && first <= 31 && second > 0 && second <= 12) isDayFirst = true;
      if (second > 12 && second <= 31 && first > 0 && first <= 12) isMonthFirst = true;
      if (ambiguous.size < shownExamples && isAmbiguous(text)) ambiguous.add(text.trim().slice(0, 40));
      const read = readColumnDate(text, "day_first", undefined);
      if (read.ok) years.add(read.date.slice(0, 4));
      else if (read.code === "date_year") {
        yearless += 1;
        yearlessTexts.add(text);
      }
    },
    found: () => {
      const one = isMonthFirst ? "month_first" : isDayFirst ? "day_first" : null;
      const proof = isDayFirst && isMonthFirst ? "mixed" : one;
      return { proof, ambiguous: [...ambiguous], yearless, years: [...years].sort() };
    },
  };
}

/** True if a date becomes another day when its first number is the month. */
export function isAmbiguous(text: string): boolean {
  const [first, second] = firstNumbers(text) ?? [0, 0];
  return first > 0 && first <= 12 && second > 0 && second <= 12 && first !== second;
}

/** Reads a date of a column. A date that only one order allows is read in that order; `order` decides the others. */
export function readColumnDate(text: string, order: DateOrder | null, year: string | undefined): ReadColumnDate {
  const [first, second] = firstNumbers(text) ?? [0, 0];
  const certain = first > 12 ? "day_first" : second > 12 ? "month_first" : null;
  if (order === null && isAmbiguous(text)) return { ok: false, code: "date_order" };
  return readDate(text, { order: certain ?? order ?? "day_first", ...(year && { year }) });
}

type ReadColumnDate = ReadDate | { ok: false; code: "date_order" };

/** Returns the order that applies to a column; null if its dates contradict each other and the user has not decided. */
export function orderOf({ proof }: DateColumn, chosen?: DateOrder): DateOrder | null {
  if (chosen) return chosen;
  return proof === "mixed" ? null : (proof ?? "day_first");
}
