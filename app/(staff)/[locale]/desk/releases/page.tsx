import { ledger } from "@/db/ledger";
import { listReleasesForDesk } from "@/db/releases/list-releases-for-desk";
import { canEdit, canExport } from "@/domain/permissions";
import { publications } from "@/domain/vocabulary";
import { ListFilter } from "../../../lists/list-filter";
import { numberOf, oneOf, type Query, textOf } from "../../../lists/query";
import { ReleasesTable } from "../../../lists/releases-table";
import { PageHeading } from "../../../page-heading";
import { inWords, type LocaleParams } from "../../../page-locale";
import { requirePageUser } from "../../../require-page-user";

/** Releases at any publication, newest number first. */
export default async function ReleasesPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/releases", canEdit);
  const query = await searchParams;
  const publication = oneOf(publications, query.publication);
  const search = textOf(query.search);
  const { items, next } = listReleasesForDesk(ledger(), { publication, search, after: numberOf(query.after) });
  return (
    <section className="stack">
      <div className="toolbar">
        <PageHeading t={t} title={t("desk.nav.releases")} />
        <div className="actions">
          <a className="button" href={`/${locale}/desk/releases/list`}>
            {t("desk.release.list")}
          </a>
          <a className="button button-primary" href={`/${locale}/desk/releases/new`}>
            {t("desk.release.new")}
          </a>
        </div>
      </div>
      <ListFilter t={t} query={query} search={t("desk.release.search")} />
      {items.length === 0 ? (
        <p>{t("desk.nothing")}</p>
      ) : (
        <ReleasesTable t={t} locale={locale} caption={t("desk.release.caption")} items={items} />
      )}
      {canExport(user) && items.length > 0 && (
        <form method="post" action={`/${locale}/desk/releases/export`}>
          <input type="hidden" name="publication" value={publication ?? ""} />
          <input type="hidden" name="search" value={search} />
          <button type="submit" className="button">
            {t("desk.release.export")}
          </button>
        </form>
      )}
      {next !== null && (
        <a
          className="button"
          href={`?${new URLSearchParams({ publication: publication ?? "", search, after: String(next) })}`}
        >
          {t("desk.older")}
        </a>
      )}
    </section>
  );
}
