import type { Choice } from "@/components/forms/select-field";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** Languages of sources, after a blank choice. */
export function languageChoices(t: Translate, locale: Locale): Choice[] {
  const language = new Intl.DisplayNames(locale, { type: "language" });
  return ["", "es", "en", "pt", "it", "fr", "de"].map((value) => ({
    value,
    label: value ? (language.of(value) ?? value) : t("form.not_stated"),
  }));
}
