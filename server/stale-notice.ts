import { servedAttribute } from "@/components/unhydrated/keep-served";
import type { Day } from "@/domain/dates/day";
import type { Locale } from "@/domain/locale";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";

const opening = `<div ${servedAttribute}="">`;

/**
 * A page with a notice above it: the ledger cannot be read, and the page is as it was on `day`. The notice stands in the
 * element that scripts leave alone.
 */
export function withStaleNotice(html: string, locale: Locale, day: Day): string {
  const text = translator(locale)("site.stale", { date: formatDate(day, locale) });
  return html.replace(opening, `${opening}<div class="notice stale" role="status"><p>${text}</p></div>`);
}
