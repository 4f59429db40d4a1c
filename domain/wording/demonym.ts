import type { Settings } from "@/domain/values/settings";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** The home country's people in both languages. */
export type Demonym = Pick<Settings, "demonymEs" | "demonymEn">;

/** Returns the people of the home country: "venezolanos", "Venezuelans"; "nacionales", "nationals" without a setting. */
export function demonymOf({ demonymEs, demonymEn }: Demonym, locale: Locale): string {
  return (locale === "es" ? demonymEs : demonymEn) || translator(locale)("nationality_group.nationals");
}

/** Returns people whose only nationality is that of the home country: "Solo venezolanos", "Venezuelans only". */
export function homeOnly(demonym: Demonym, locale: Locale): string {
  return translator(locale)("nationality_group.home_only", { people: demonymOf(demonym, locale) });
}
