import { publishedLedger } from "@/db/published/connection";
import { type CountConditions, countCounts } from "@/db/published/counts";
import type { View } from "@/domain/view/view";
import { formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Returns the number of counts that match a filter, the number of all, and both as text: "12 de 239 cifras." */
export function countsFound(view: View, locale: Locale, filter: CountConditions) {
  const db = publishedLedger();
  const [found, all] = [countCounts(db, view, filter), countCounts(db, view, {})];
  const numbers = { found: formatNumber(found, locale), all: formatNumber(all, locale) };
  return { found, all, text: translator(locale)("counts.found", numbers) };
}
