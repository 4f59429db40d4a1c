import { FilterLink } from "@/app/(staff)/_shared/lists/filter-link";
import { ReleasesTable } from "@/app/(staff)/_shared/lists/releases-table";
import { KeyList } from "@/app/(staff)/_shared/pages/key-list";
import { keys } from "@/app/(staff)/_shared/pages/keys";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { OwnReviews } from "@/app/(staff)/[locale]/desk/_parts/own-reviews";
import { Notice } from "@/components/ui/notice";
import { listSavedFilters } from "@/db/accounts/saved-filters";
import { ledger } from "@/db/ledger/ledger";
import { listOpenReleases } from "@/db/releases/find-batch";
import { listReleasesForDesk } from "@/db/releases/list-releases-for-desk";
import { canApprove, canEdit } from "@/domain/values/permissions";

/** The desk's first page: the user's reviews, recent changes, and the button and shortcut to log a release. */
export default async function DeskPage({ params }: LocaleParams) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk", canEdit);
  const db = ledger();
  const me = `user:${user.id}`;
  const filters = listSavedFilters(db, me);
  const inBatch = new Set(listOpenReleases(db, me));
  const list = (query: Parameters<typeof listReleasesForDesk>[1]) => listReleasesForDesk(db, query).items;
  const drafts = list({ publication: "draft", by: me }).filter(({ number }) => !inBatch.has(number));
  const waiting = [
    {
      publication: "in_review" as const,
      items: canApprove(user) ? list({ publication: "in_review", notBy: me, limit: 10 }) : [],
    },
    { publication: "draft" as const, items: drafts.slice(0, 10) },
  ].filter(({ items }) => items.length > 0);
  return (
    <section className="stack desk-home">
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
      <OwnReviews t={t} locale={locale} user={user} />
      <h2>{t("desk.home.waiting")}</h2>
      {inBatch.size > 0 && (
        <Notice kind="info" title={t("desk.home.batch", { count: inBatch.size })}>
          <p>
            <a href={`/${locale}/desk/releases/new`}>{t("desk.home.batch_link")}</a>
          </p>
        </Notice>
      )}
      {inBatch.size === 0 && waiting.length === 0 && <p>{t("desk.home.nothing_waits")}</p>}
      {waiting.map(({ publication, items }) => (
        <ReleasesTable key={publication} t={t} locale={locale} caption={t(`desk.home.${publication}`)} items={items} />
      ))}
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
      <ReleasesTable t={t} locale={locale} caption={t("desk.release.caption")} items={list({ limit: 10 })} />
      <KeyList t={t} />
    </section>
  );
}
