import { type Locale, locales } from "@/messages/locale";
import { type Translate, translator } from "@/messages/translator";

/** Returns the page while the ledger cannot be read. */
export function unavailablePage(reader: Locale): string {
  return plainPage(reader, (t) => ({
    title: t("site.unavailable_title"),
    text: t("site.unavailable"),
    again: t("site.unavailable_again"),
  }));
}

/** Returns the page for a form that is too large: a body of many megabytes is not read. */
export function tooLargePage(reader: Locale): string {
  return plainPage(reader, (t) => ({ title: t("site.too_large_title"), text: t("site.too_large") }));
}

/** Returns the page for a form that is longer than any form of its page. */
export function tooLongPage(reader: Locale): string {
  return plainPage(reader, (t) => ({ title: t("site.too_large_title"), text: t("site.too_long") }));
}

/** Returns the page for a form that did not arrive in time. */
export function tooSlowPage(reader: Locale): string {
  return plainPage(reader, (t) => ({ title: t("site.too_slow_title"), text: t("site.too_slow") }));
}

/** Returns the page while there are more visitors than the server can answer. */
export function busyPage(reader: Locale): string {
  return plainPage(reader, (t) => ({
    title: t("site.busy_title"),
    text: t("site.busy"),
    again: t("site.unavailable_again"),
  }));
}

/** Returns the page of an address that does not exist and has no language. */
export function missingPage(reader: Locale): string {
  return plainPage(reader, (t, locale) => ({
    title: t("query.title_missing"),
    text: t("query.no_page"),
    on: { href: `/${locale}`, words: t("query.to_dashboard") },
  }));
}

/** Returns the text for a file that does not exist, in both languages, for programs. */
export function missingFile(): string {
  return `${locales.map((locale) => translator(locale)("query.no_file")).join("\n")}\n`;
}

type PageContent = { title: string; text: string; again?: string; on?: { href: string; words: string } };

/**
 * Returns a page that is complete in itself, for when no other resource is reliable. In the reader's language first,
 * then in the other, because the address may not say which it is.
 */
function plainPage(reader: Locale, tell: (t: Translate, locale: Locale) => PageContent): string {
  const sections = [reader, ...locales.filter((locale) => locale !== reader)].map((locale) => {
    const { title, text, again, on } = tell(translator(locale), locale);
    const links = [...(again ? [{ href: "", words: again }] : []), ...(on ? [on] : [])];
    const ways = links.map(({ href, words }) => `<p><a href="${href}">${words}</a></p>`).join("");
    return `<section lang="${locale}"><h1>${title}</h1><p>${text}</p>${ways}</section>`;
  });
  return `<!doctype html>
<html lang="${reader}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Vigilia</title><style>
:root { color-scheme: light dark; font: 106.25%/1.55 system-ui, sans-serif }
main { max-width: 40rem; margin: 3rem auto; padding: 0 1rem }
h1 { margin: 0; font: 600 2rem/1.15 Georgia, serif; text-wrap: balance }
section + section { margin-top: 3rem }
a { display: inline-block; padding-block: 0.6rem }
</style></head><body><main>${sections.join("")}</main></body></html>`;
}
