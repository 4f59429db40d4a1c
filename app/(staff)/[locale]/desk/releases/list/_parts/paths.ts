import type { Locale } from "@/messages/locale";

/** The page of a logged list. Skipped lines are given by number, because no name may be in an address. */
export function writtenPath(locale: Locale, change: number | null, skipped: readonly number[] = []): string {
  const query = skipped.length > 0 ? `?skipped=${skipped.join("-")}` : "";
  return `/${locale}/desk/releases/list/${change}${query}`;
}
