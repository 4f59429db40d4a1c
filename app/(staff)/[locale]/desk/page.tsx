import { ledger } from "@/db/ledger";
import { listReleasesForDesk } from "@/db/releases/list-releases-for-desk";
import { canEdit } from "@/domain/permissions";
import { ReleasesTable } from "../../lists/releases-table";
import { PageHeading } from "../../page-heading";
import { inWords, type LocaleParams } from "../../page-locale";
import { requirePageUser } from "../../require-page-user";

/** Home: what waits, what is new, and the way to log a release, under the thumb and under a key. */
export default async function DeskPage({ params }: LocaleParams) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk", canEdit);
  const db = ledger();
  const waiting = (["draft", "returned", "in_review"] as const)
    .map((publication) => ({ publication, ...listReleasesForDesk(db, { publication, limit: 10 }) }))
    .filter(({ items }) => items.length > 0);
  const newest = listReleasesForDesk(db, { limit: 10 }).items;
  return (
    <section className="stack">
      <PageHeading t={t} title={t("desk.home.title")} />
      <div className="actions">
        {/* biome-ignore lint/a11y/noAccessKey: editors log dozens a day, and the desk has this one key alone */}
        <a className="button button-primary big" accessKey="n" href={`/${locale}/desk/releases/new`}>
          {t("desk.release.new")}
        </a>
        <a className="button" href={`/${locale}/desk/counts/new`}>
          {t("desk.count.new")}
        </a>
        <a className="button" href={`/${locale}/desk/people/new`}>
          {t("desk.people.new")}
        </a>
      </div>
      <h2>{t("desk.home.waiting")}</h2>
      {waiting.length === 0 && <p>{t("desk.home.nothing_waits")}</p>}
      {waiting.map(({ publication, items }) => (
        <ReleasesTable key={publication} t={t} locale={locale} caption={t(`desk.home.${publication}`)} items={items} />
      ))}
      <h2>{t("desk.home.newest")}</h2>
      <ReleasesTable t={t} locale={locale} caption={t("desk.release.caption")} items={newest} />
    </section>
  );
}
