import type { DetentionDates } from "@/domain/rules/overlap";
import type { Locale } from "@/messages/locale";
import { formatShortDate } from "./format";

/** Returns a detention in short form for a table: "7 ene 2025 – 8 ene 2026", "enero de 2025 – …". */
export function formatPeriod({ from, end }: DetentionDates, locale: Locale): string {
  return `${from ? formatShortDate(from, locale) : "?"} – ${end ? formatShortDate(end, locale) : "…"}`;
}
