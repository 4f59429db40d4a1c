import "@/components/style/public.css";
import { locales } from "@/domain/locale";
import { translator } from "@/messages/translator";

/** No record of that number was ever published. In both languages, because the frame does not know the reader's. */
export function MissingRecord() {
  return (
    <main id="main" className="shell page">
      {locales.map((locale) => {
        const t = translator(locale);
        return (
          <section key={locale} lang={locale}>
            <h1>{t("query.title_missing")}</h1>
            <p>
              {t("query.no_record")} <a href={`/${locale}/releases`}>{t("query.to_releases")}</a>
            </p>
          </section>
        );
      })}
    </main>
  );
}
