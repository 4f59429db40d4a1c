import { Chip } from "@/components/ui/chip";
import { Pagination } from "@/components/ui/pagination";
import { publishedLedger } from "@/db/published/connection";
import { readFacilities, readPublicSettings, readPublishers } from "@/db/published/labels";
import { countReleases, listReleases } from "@/db/published/releases";
import type { Locale } from "@/domain/locale";
import type { ReleaseListQuery } from "@/domain/queries/public-pages";
import type { View } from "@/domain/view/view";
import { formatNumber } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { address } from "./address";
import { filterChips } from "./filter-chips";
import { ReleaseFilters } from "./release-filters";
import { ReleaseItem } from "./release-item";
import { SiteFrame } from "./site-frame";

const pageSize = 50;

type Props = { view: View; locale: Locale; query: Omit<ReleaseListQuery, "at" | "known"> };

/** The releases logged here, newest first: filters as a form, what they find, page by page. */
export function ReleasesList({ view, locale, query }: Props) {
  const t = translator(locale);
  const db = publishedLedger();
  const { homeCountry } = readPublicSettings(db, view);
  const facilities = readFacilities(db, view);
  const publishers = readPublishers(db, view);
  const { page, ...filter } = query;
  const all = countReleases(db, view, {}, homeCountry);
  const found = countReleases(db, view, filter, homeCountry);
  const pages = Math.max(1, Math.ceil(found.releases / pageSize));
  const shown = Math.min(page, pages);
  const rows = listReleases(
    db,
    view,
    { ...filter, after: undefined, limit: pageSize, skip: (shown - 1) * pageSize },
    homeCountry,
  );
  const pageLink = (number: number, label: string) => ({
    href: address(locale, "/releases", view, { ...filter, page: number === 1 ? undefined : number }),
    label,
  });
  return (
    <SiteFrame view={view} locale={locale} path="/releases" query={{ ...filter, page: page === 1 ? undefined : page }}>
      <h1>{t("releases.title")}</h1>
      <p>{t("releases.lead")}</p>
      <ReleaseFilters
        locale={locale}
        view={view}
        filter={filter}
        facilities={[...facilities.values()]}
        home={homeCountry}
      />
      <div className="cluster">
        {filterChips(locale, view, filter, facilities).map((chip) => (
          <Chip key={chip.href} {...chip} />
        ))}
      </div>
      <p aria-live="polite">
        {t("releases.found", {
          found: formatNumber(found.releases, locale),
          all: formatNumber(all.releases, locale),
          persons: formatNumber(found.persons, locale),
        })}
      </p>
      {page > pages && <p className="hint">{t("releases.page_too_far", { pages })}</p>}
      {rows.length === 0 ? (
        <p>{t("releases.none")}</p>
      ) : (
        <ol className="records">
          {rows.map((release) => (
            <ReleaseItem
              key={release.number}
              release={release}
              facilities={facilities}
              publishers={publishers}
              locale={locale}
              view={view}
            />
          ))}
        </ol>
      )}
      {pages > 1 && (
        <Pagination
          label={t("releases.pages")}
          position={t("releases.page_of", { page: shown, pages })}
          previous={shown > 1 ? pageLink(shown - 1, t("releases.previous")) : null}
          next={shown < pages ? pageLink(shown + 1, t("releases.next")) : null}
        />
      )}
    </SiteFrame>
  );
}
