import { notFound } from "next/navigation";
import { isLocale, type Locale } from "@/messages/locale";
import { type Translate, translator } from "@/messages/translator";

/** Parameters of a page below `[locale]`. */
export type LocaleParams<More = object> = { params: Promise<{ locale: string } & More> };

/** Returns the language of the address and its translator; 404 for an unknown language. */
export function inWords(locale: string): { locale: Locale; t: Translate } {
  if (!isLocale(locale)) notFound();
  return { locale, t: translator(locale) };
}
