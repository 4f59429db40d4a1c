import type { Locale } from "@/messages/locale";

/** Where a list that was logged is shown. Which lines were skipped is told by their numbers: no name is in an address. */
export function writtenPath(locale: Locale, change: number | null, skipped: readonly number[] = []): string {
  const query = skipped.length > 0 ? `?skipped=${skipped.join("-")}` : "";
  return `/${locale}/desk/releases/list/${change}${query}`;
}
