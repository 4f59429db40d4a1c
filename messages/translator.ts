import { IntlMessageFormat } from "intl-messageformat";
import { _createCache, _createIntlFormatters, createTranslator } from "use-intl/core";
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import { type Locale, localeTags } from "./locale";

/**
 * Returns the messages of the interface in one language: `translator("es")("kind.pardon")`. The compiler checks the
 * keys.
 */
export function translator(locale: Locale) {
  return translators[locale];
}

// One translator per language for the process: it caches each parsed message, and a page uses some of them a hundred
// times.
const translators = {
  es: createTranslator({ locale: localeTags.es, messages: es, timeZone: "UTC", _formatters: formatters() }),
  en: createTranslator({ locale: localeTags.en, messages: en, timeZone: "UTC", _formatters: formatters() }),
};

/**
 * Returns formatters that cache parsed messages by their text. The library's own cache builds a JSON key for each
 * message, which takes a tenth of a page's time.
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
