import { ResetNotice } from "@/app/(staff)/_shared/factors/reset-notice";
import { FilterLink } from "@/app/(staff)/_shared/lists/filter-link";
import { FilterNotice } from "@/app/(staff)/_shared/lists/filter-notice";
import { ReleasesTable } from "@/app/(staff)/_shared/lists/releases-table";
import { KeyList } from "@/app/(staff)/_shared/pages/key-list";
import { keys } from "@/app/(staff)/_shared/pages/keys";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { UnfinishedList } from "@/app/(staff)/[locale]/desk/_parts/unfinished-list";
import { listSavedFilters } from "@/db/accounts/saved-filters";
import { ledger } from "@/db/ledger/ledger";
import { listReleasesForDesk } from "@/db/releases/list-releases-for-desk";

/** The desk's first page: everything unfinished, recent changes, and the button and shortcut to log a release. */
export default async function DeskPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk", "page.desk");
  const db = ledger();
  const filters = listSavedFilters(db, `user:${user.id}`);
  return (
    <section className="stack desk-home">
      <FilterNotice t={t} query={await searchParams} />
      <ResetNotice t={t} locale={locale} user={user} />
      <PageHeading t={t} title={t("desk.home.title")} />
      <div className="actions">
        <div className="thumb">
          {/* biome-ignore lint/a11y/noAccessKey: the browser's modifier key is needed, so typing triggers none */}
          <a className="button button-primary big" accessKey={keys.log} href={`/${locale}/desk/releases/new`}>
            {t("desk.release.new")}
          </a>
        </div>
        <a className="button" href={`/${locale}/desk/counts/new`}>
          {t("desk.count.new")}
        </a>
        <a className="button" href={`/${locale}/desk/people/new`}>
          {t("desk.people.new")}
        </a>
      </div>
      <h2>{t("desk.home.waiting")}</h2>
      <UnfinishedList t={t} locale={locale} db={db} user={user} />
      {filters.length > 0 && (
        <>
          <h2>{t("desk.filters.title")}</h2>
          <p className="cluster">
            {filters.map((filter) => (
              <FilterLink key={filter.id} t={t} locale={locale} filter={filter} />
            ))}
          </p>
        </>
      )}
      <h2>{t("desk.home.newest")}</h2>
      <ReleasesTable
        t={t}
        locale={locale}
        caption={t("desk.release.caption")}
        items={listReleasesForDesk(db, { limit: 10 }).items}
      />
      <KeyList t={t} />
    </section>
  );
}
