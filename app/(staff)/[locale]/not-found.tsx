import { locales } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** The 404 page, also without permission. It does not get the language, so it uses both. */
export default function StaffNotFound() {
  const titles = locales.map((locale) => translator(locale)("desk.not_found.title"));
  const notices = locales.map((locale) => {
    const t = translator(locale);
    return (
      <section key={locale} lang={locale} className="narrow stack">
        <h1>{t("desk.not_found.title")}</h1>
        <p>{t("desk.not_found.lead")}</p>
        <p>
          <a href={`/${locale}/desk`}>{t("desk.title")}</a>
        </p>
      </section>
    );
  });
  return (
    <>
      <title>{titles.join(" · ")}</title>
      {notices}
    </>
  );
}
