import { countryName } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";

/** Returns the nationality filter's values: the groups, each country by name, and a given value that is neither. */
export function nationalityChoices(countries: readonly string[], given: string | undefined, locale: Locale): string[] {
  const named = countries.toSorted((a, b) => countryName(a, locale).localeCompare(countryName(b, locale), locale));
  return [...new Set(["foreign_or_dual", "home_only", ...named, ...(given === undefined ? [] : [given])])];
}
