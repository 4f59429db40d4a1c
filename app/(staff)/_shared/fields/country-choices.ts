import type { Choice } from "@/components/forms/select-field";
import { countryCodes } from "@/domain/values/combination";
import { countryName } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";

/** All countries by name; the home country first. */
export function countryChoices(locale: Locale, home: string, blank: string): Choice[] {
  const named = countryCodes
    .map((value) => ({ value, label: countryName(value, locale) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  const isHome = ({ value }: Choice) => value === home;
  return [{ value: "", label: blank }, ...named.filter(isHome), ...named.filter((choice) => !isHome(choice))];
}
