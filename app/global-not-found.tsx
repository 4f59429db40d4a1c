import type { Metadata } from "next";
import "@/components/style/public.css";
import { defaultLocale, locales } from "@/messages/locale";
import { translator } from "@/messages/translator";

export const metadata: Metadata = { title: translator(defaultLocale)("query.title_missing"), robots: { index: false } };

/** An address that no route knows. In both languages. */
export default function GlobalNotFound() {
  return (
    <html lang={defaultLocale}>
      <body>
        <main id="main" className="shell page">
          {locales.map((locale) => {
            const t = translator(locale);
            return (
              <section key={locale} lang={locale}>
                <h1>{t("query.title_missing")}</h1>
                <p>
                  {t("query.no_page")} <a href={`/${locale}`}>{t("query.to_dashboard")}</a>
                </p>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
