import { createTranslator } from "use-intl/core";
import type { Locale } from "@/domain/locale";
import { tags } from "@/domain/wording/format";
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };

/** Words of the interface in one language: `translator("es")("kind.pardon")`. Keys are checked by the compiler. */
export function translator(locale: Locale) {
  return translators[locale];
}

// One a language for good: it keeps each message as it was parsed, and a page asks for some of them a hundred times.
const translators = {
  es: createTranslator({ locale: tags.es, messages: es, timeZone: "UTC" }),
  en: createTranslator({ locale: tags.en, messages: en, timeZone: "UTC" }),
};

export type Translate = ReturnType<typeof translator>;
