import { createTranslator } from "use-intl/core";
import type { Locale } from "@/domain/locale";
import en from "./en.json";
import es from "./es.json";

const messages = { es, en };

/** Words of the interface in one language: `translator("es")("kind.pardon")`. Keys are checked by the compiler. */
export function translator(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], timeZone: "UTC" });
}

export type Translate = ReturnType<typeof translator>;
