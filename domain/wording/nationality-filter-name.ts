import { foreignOrDual, isCountry, soleNationality } from "@/domain/values/combination";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { type Demonym, homeOnly } from "./demonym";
import { nationalityName } from "./nationality-name";

/**
 * Returns whom a nationality filter matches: "Colombia, con o sin otra nacionalidad" (`CO`), "Solo Colombia"
 * (`only-CO`).
 */
export function nationalityFilterName(value: string, demonym: Demonym, locale: Locale): string {
  const t = translator(locale);
  if (value === "home_only") return homeOnly(demonym, locale);
  const sole = soleNationality(value);
  const name = nationalityName(sole ?? value, locale);
  if (sole === foreignOrDual) return t("nationality.no_detail", { name });
  if (sole !== undefined) return t("nationality.sole", { name });
  return isCountry(value) ? t("nationality.with_or_without", { name }) : name;
}
