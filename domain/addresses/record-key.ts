import { z } from "zod";
import { type Day, isDay } from "@/domain/values/day";

/** A record's position in a list by day. Records without a day, or whose day is no longer shown, come last. */
export type RecordKey = { day: Day | null; number: number };

/** A key in an address: `2026-03-09.12`, or `unknown.12` without a day. */
export const recordKey = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2}|unknown)\.\d{1,10}$/, "cursor_invalid")
  .refine((text) => text.startsWith("unknown") || isDay(text.slice(0, 10)), "cursor_invalid")
  .transform((text): RecordKey => {
    const [day = "", number] = text.split(".");
    return { day: day === "unknown" ? null : day, number: Number(number) };
  });

/** Returns the key of a record in a list. It contains only what the reader sees. */
export function keyOf(record: { number: number; dayFrom: Day | null } | { number: number; hidden: true }): RecordKey {
  return { day: "hidden" in record ? null : record.dayFrom, number: record.number };
}

export function writtenKey({ day, number }: RecordKey): string {
  return `${day ?? "unknown"}.${number}`;
}
