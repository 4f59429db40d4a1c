import { countryName } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";

/** What a list may be filtered by: the groups, each country by name, and whatever else came by a link. */
export function nationalityChoices(countries: readonly string[], given: string | undefined, locale: Locale): string[] {
  const named = countries.toSorted((a, b) => countryName(a, locale).localeCompare(countryName(b, locale), locale));
  return [...new Set(["foreign_or_dual", "home_only", ...named, ...(given === undefined ? [] : [given])])];
}
