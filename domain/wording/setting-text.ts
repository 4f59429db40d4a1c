import type { Settings } from "@/domain/values/settings";
import type { Locale } from "@/messages/locale";

/** Settings that exist in both languages. */
export type SettingText = "title" | "description" | "authors" | "method" | "funding" | "corrections" | "licence";

/** A text and its language. */
export type TextIn = { text: string; lang: Locale };

/** Returns a setting in the reader's language, or in Spanish if there is no English; null if there is neither. */
export function settingText(settings: Settings, name: SettingText | "notice", locale: Locale): TextIn | null {
  const [spanish, english] = [settings[`${name}Es`], settings[`${name}En`]];
  if (locale === "en" && english !== "") return { text: english, lang: "en" };
  return spanish === "" ? null : { text: spanish, lang: "es" };
}

/** Returns the site's title. */
export function siteTitle(settings: Settings, locale: Locale): string {
  return settingText(settings, "title", locale)?.text ?? "";
}

/** Returns the sentence that describes the site. */
export function siteDescription(settings: Settings, locale: Locale): string {
  return settingText(settings, "description", locale)?.text ?? "";
}
