import { notFound } from "next/navigation";
import { isLocale, type Locale } from "@/messages/locale";
import { type Translate, translator } from "@/messages/translator";

/** Parameters of a page below `[locale]`. */
export type LocaleParams<More = object> = { params: Promise<{ locale: string } & More> };

/** The language that the address names, and its words. An address in no language of ours does not exist. */
export function inWords(locale: string): { locale: Locale; t: Translate } {
  if (!isLocale(locale)) notFound();
  return { locale, t: translator(locale) };
}
