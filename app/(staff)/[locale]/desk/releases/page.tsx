import { BulkBar } from "@/app/(staff)/_shared/bulk/bulk-bar";
import { ExportForm } from "@/app/(staff)/_shared/lists/export-form";
import { ListFilter } from "@/app/(staff)/_shared/lists/list-filter";
import { NextPage } from "@/app/(staff)/_shared/lists/next-page";
import { NothingListed } from "@/app/(staff)/_shared/lists/nothing-listed";
import { ReleasesTable } from "@/app/(staff)/_shared/lists/releases-table";
import { SavedFilters } from "@/app/(staff)/_shared/lists/saved-filters";
import {
  authorFilter,
  codesFilter,
  nationalityFilter,
  placeFilter,
  publicationFilter,
} from "@/app/(staff)/_shared/lists/select-filters";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { numberOf, type Query } from "@/app/(staff)/_shared/words/query";
import { releasesFilter } from "@/app/(staff)/[locale]/desk/releases/_parts/releases-filter";
import { ledger } from "@/db/ledger/ledger";
import {
  countReleasesForDesk,
  countUnsourcedReleases,
  listReleasesForDesk,
  releasesOrders,
} from "@/db/releases/list-releases-for-desk";
import { releaseKinds, verifications } from "@/domain/values/vocabulary";

/** The list of releases in every publication state, newest first. */
export default async function ReleasesPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/releases", "page.desk.releases");
  const query = await searchParams;
  const filter = releasesFilter(query);
  const { items, next } = listReleasesForDesk(ledger(), { ...filter, after: numberOf(query.after) });
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
      <SavedFilters t={t} locale={locale} user={user} list="releases" query={query} />
      <ListFilter
        t={t}
        query={query}
        search={t("desk.release.search")}
        selects={[
          publicationFilter(t),
          codesFilter("verification", t("field.verification.label"), verifications, (code) =>
            t(`verification.${code}`),
          ),
          codesFilter("kind", t("field.kind.label"), releaseKinds, (code) => t(`kind.${code}`)),
          placeFilter(t),
          nationalityFilter(t, locale),
          authorFilter(t),
        ]}
        hasDays
        orders={releasesOrders}
      />
      {items.length > 0 && (
        <p className="list-total">
          {t("desk.total.releases", {
            count: countReleasesForDesk(ledger(), filter),
            unsourced: countUnsourcedReleases(ledger(), filter),
          })}
        </p>
      )}
      {items.length === 0 ? (
        <NothingListed t={t} query={query} />
      ) : (
        <ReleasesTable t={t} locale={locale} caption={t("desk.release.caption")} items={items} isTicked />
      )}
      {items.length > 0 && <BulkBar t={t} locale={locale} list="releases" query={query} />}
      {items.length > 0 && <ExportForm t={t} locale={locale} user={user} list="releases" query={query} />}
      <NextPage t={t} list="releases" query={query} next={next} />
    </section>
  );
}
