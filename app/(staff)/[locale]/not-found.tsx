import { locales } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** No such page, or not for this account. It is not told which language was asked for, so it speaks both. */
export default function StaffNotFound() {
  const titles = locales.map((locale) => translator(locale)("desk.not_found.title"));
  const told = locales.map((locale) => {
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
      {told}
    </>
  );
}
