import type { PublishedCount } from "@/domain/projection/published-count";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Returns the title of a chart of one date: "Dónde están los detenidos (5 de enero de 2026)". */
export function datedTitle(title: string, { asOf }: PublishedCount, locale: Locale): string {
  return translator(locale)("chart.dated", { title, date: formatDate(asOf, locale) });
}
