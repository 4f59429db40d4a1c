import { servedAttribute } from "@/components/unhydrated/keep-served";
import type { Day } from "@/domain/values/day";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Start of a page's body; embedded frames have no masthead. */
const masthead = '<header class="site-header">';
const served = `<div ${servedAttribute}="">`;

/**
 * Returns the page with a notice that the ledger cannot be read and that the page is as of `day`. Scripts leave the
 * notice's element alone; it follows the link that skips the masthead. Throws if the page has no place for it.
 */
export function withStaleNotice(html: string, locale: Locale, day: Day): string {
  const text = translator(locale)("site.stale", { date: formatDate(day, locale) });
  const notice = `<div class="notice stale" role="status"><p>${text}</p></div>`;
  if (html.includes(masthead)) return html.replace(masthead, notice + masthead);
  if (!html.includes(served)) throw new Error("the page has no place for a notice");
  return html.replace(served, served + notice);
}
