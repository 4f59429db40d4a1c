import { z } from "zod";
import { type Day, isDay } from "@/domain/values/day";

/** Where a record is in a list by day: records without a day, or whose day is not shown any more, come last. */
export type RecordKey = { day: Day | null; number: number };

/** A key as an address has it: `2026-03-09.12`, or `unknown.12` without a day. */
export const recordKey = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2}|unknown)\.\d{1,10}$/, "cursor_invalid")
  .refine((text) => text.startsWith("unknown") || isDay(text.slice(0, 10)), "cursor_invalid")
  .transform((text): RecordKey => {
    const [day = "", number] = text.split(".");
    return { day: day === "unknown" ? null : day, number: Number(number) };
  });

/** The key of a record as a list shows it: nothing is in it that the reader does not see. */
export function keyOf(record: { number: number; dayFrom: Day | null } | { number: number; hidden: true }): RecordKey {
  return { day: "hidden" in record ? null : record.dayFrom, number: record.number };
}

export function writtenKey({ day, number }: RecordKey): string {
  return `${day ?? "unknown"}.${number}`;
}
