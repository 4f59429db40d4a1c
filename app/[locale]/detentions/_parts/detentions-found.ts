import { publishedLedger } from "@/db/published/connection";
import { countDetentions } from "@/db/published/detentions";
import { readPublicSettings } from "@/db/published/labels";
import type { DetentionListQuery } from "@/domain/addresses/detentions-query";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/**
 * Returns how many detentions match a filter, how many there are, and both as text, with the number of people. With a
 * filter by dates, the text says which detentions never match.
 */
export function detentionsFound(view: View, locale: Locale, filter: Omit<DetentionListQuery, "page">) {
  const t = translator(locale);
  const db = publishedLedger();
  const { homeCountry } = readPublicSettings(db, view);
  const all = countDetentions(db, view, {}, homeCountry).detentions;
  const { detentions: found, persons } = countDetentions(db, view, filter, homeCountry);
  const chosen = filter.nationality === undefined ? "no" : "yes";
  const counted = t("detentions.found", { found, all, persons, chosen });
  const isOfPeriod = filter.from !== undefined || filter.to !== undefined;
  return { found, all, text: isOfPeriod ? `${counted} ${t("detentions.period")}` : counted };
}
