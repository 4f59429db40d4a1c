import { countriesOf, foreignOrDual } from "@/domain/values/combination";
import { countryName } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Returns a combination in words: "Colombia y Venezuela", "España y otra no indicada", "Argentina (¿y otra?)". */
export function nationalityName(code: string, locale: Locale): string {
  const t = translator(locale);
  // The same words for one person and for several: they name the nationality, not the people.
  if (code === foreignOrDual) return t("nationality.foreign_or_dual");
  const names = countriesOf(code).map((country) => countryName(country, locale));
  if (names.length === 0) return t("nationality_group.not_stated");
  const list = new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
  if (code.endsWith("+?")) return t("nationality.second_unknown", { name: list });
  return code.endsWith("?") ? t("nationality.perhaps_dual", { name: list }) : list;
}
