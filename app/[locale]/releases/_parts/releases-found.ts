import { publishedLedger } from "@/db/published/connection";
import { readPublicSettings } from "@/db/published/labels";
import { countReleases } from "@/db/published/releases";
import type { ReleaseListQuery } from "@/domain/addresses/releases-query";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Returns how many releases match a filter, how many there are, and both as text, with the number of people. */
export function releasesFound(view: View, locale: Locale, filter: Omit<ReleaseListQuery, "page">) {
  const db = publishedLedger();
  const { homeCountry } = readPublicSettings(db, view);
  const all = countReleases(db, view, {}, homeCountry).releases;
  const { releases: found, persons } = countReleases(db, view, filter, homeCountry);
  const chosen = filter.nationality === undefined ? "no" : "yes";
  return { found, all, text: translator(locale)("releases.found", { found, all, persons, chosen }) };
}
