import { type Locale, locales } from "@/domain/locale";
import { translator } from "@/messages/translator";

/**
 * The page while the ledger cannot be read, whole in itself: nothing that it would need can be relied on. In the
 * reader's language first, and in the other, because the address may not say which it is.
 */
export function unavailablePage(reader: Locale): string {
  const sections = [reader, ...locales.filter((locale) => locale !== reader)].map((locale) => {
    const t = translator(locale);
    return `<section lang="${locale}"><h1>${t("site.unavailable_title")}</h1><p>${t("site.unavailable")}</p><p><a href="">${t("site.unavailable_again")}</a></p></section>`;
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
