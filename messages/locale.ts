/** Languages of the site; Spanish is the first and the fallback. */
export const locales = ["es", "en"] as const;
export type Locale = (typeof locales)[number];

/** Language tags of formats: Spanish with Venezuelan numbers (1.234, not 1234), English with the day first. */
export const localeTags: Record<Locale, string> = { es: "es-VE", en: "en-GB" };

export const defaultLocale: Locale = "es";

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}
