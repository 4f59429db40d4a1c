import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { HandbookPicture } from "@/app/(staff)/[locale]/desk/handbook/_parts/handbook-picture";
import { chapters } from "@/app/(staff)/[locale]/desk/handbook/_parts/sections";

/** A short guide to the desk, with screenshots. */
export default async function HandbookPage({ params }: LocaleParams) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk/handbook", "page.desk.handbook");
  return (
    <article className="stack handbook">
      <PageHeading t={t} title={t("handbook.title")} />
      <p>{t("handbook.lead")}</p>
      <nav aria-label={t("handbook.contents")}>
        <ol>
          {chapters.map(({ id }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`handbook.${id}.title`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {chapters.map((chapter) => (
        <section key={chapter.id} id={chapter.id} className="stack" aria-labelledby={`${chapter.id}-title`}>
          <h2 id={`${chapter.id}-title`}>{t(`handbook.${chapter.id}.title`)}</h2>
          <div className="handbook-chapter">
            <ul className="prose">
              {chapter.parts.map((part) => (
                <li key={part}>{t(`handbook.${chapter.id}.${part}` as "handbook.log.day")}</li>
              ))}
            </ul>
            {"picture" in chapter && (
              <HandbookPicture
                name={chapter.picture}
                locale={locale}
                alt={t(`handbook.${chapter.id}.picture` as "handbook.log.picture")}
              />
            )}
          </div>
        </section>
      ))}
    </article>
  );
}
