import { IntlMessageFormat } from "intl-messageformat";
import { _createCache, _createIntlFormatters, createTranslator } from "use-intl/core";
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import { type Locale, localeTags } from "./locale";

/** Words of the interface in one language: `translator("es")("kind.pardon")`. Keys are checked by the compiler. */
export function translator(locale: Locale) {
  return translators[locale];
}

// One a language for good: it keeps each message as it was parsed, and a page asks for some of them a hundred times.
const translators = {
  es: createTranslator({ locale: localeTags.es, messages: es, timeZone: "UTC", _formatters: formatters() }),
  en: createTranslator({ locale: localeTags.en, messages: en, timeZone: "UTC", _formatters: formatters() }),
};

/**
 * Of one language: finds a parsed message again by its text. The library would by the text, all formats and more as
 * JSON, which it makes anew for each word of a page: a tenth of what a page takes.
 */
function formatters() {
  const parsed = new Map<unknown, IntlMessageFormat>();
  const getMessageFormat = (...args: ConstructorParameters<typeof IntlMessageFormat>) => {
    const [message] = args;
    const format = parsed.get(message) ?? new IntlMessageFormat(...args);
    parsed.set(message, format);
    return format;
  };
  return { ..._createIntlFormatters(_createCache()), getMessageFormat };
}

export type Translate = ReturnType<typeof translator>;
