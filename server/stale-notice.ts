import { servedAttribute } from "@/components/unhydrated/keep-served";
import type { Day } from "@/domain/values/day";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** What a page begins with, and a frame for other sites, which has no masthead. */
const masthead = '<header class="site-header">';
const served = `<div ${servedAttribute}="">`;

/**
 * A page with a notice: the ledger cannot be read, and the page is as it was on `day`. The notice stands in the element
 * that scripts leave alone, after the link that skips the masthead. Throws if the page has no place for it.
 */
export function withStaleNotice(html: string, locale: Locale, day: Day): string {
  const text = translator(locale)("site.stale", { date: formatDate(day, locale) });
  const notice = `<div class="notice stale" role="status"><p>${text}</p></div>`;
  if (html.includes(masthead)) return html.replace(masthead, notice + masthead);
  if (!html.includes(served)) throw new Error("the page has no place for a notice");
  return html.replace(served, served + notice);
}
