import { ListPage } from "@/app/_public/lists/list-page";
import { pagingOf } from "@/app/_public/lists/paging";
import { releaseFields, releaseFilterWords } from "@/app/_public/releases/release-fields";
import { publishedLedger } from "@/db/published/connection";
import { readFacilities, readPublicSettings, readPublishers } from "@/db/published/labels";
import { listCountries } from "@/db/published/list-countries";
import { listReleases } from "@/db/published/releases";
import type { ReleaseListQuery } from "@/domain/addresses/releases-query";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { ReleaseItem } from "./release-item";
import { releasesFound } from "./releases-found";

type Props = { view: View; locale: Locale; query: Omit<ReleaseListQuery, "at" | "known"> };

/** The releases of this ledger: a filter form, the matches, and pages. */
export function ReleasesList({ view, locale, query }: Props) {
  const t = translator(locale);
  const db = publishedLedger();
  const settings = readPublicSettings(db, view);
  const { homeCountry } = settings;
  const facilities = readFacilities(db, view);
  const publishers = readPublishers(db, view);
  const { page, ...filter } = query;
  const { found, all, text } = releasesFound(view, locale, filter);
  const paging = pagingOf(found, page);
  const rows = listReleases(db, view, { ...filter, ...paging, after: undefined }, homeCountry);
  return (
    <ListPage
      view={view}
      locale={locale}
      path="/releases"
      title={t("releases.title")}
      lead={t("releases.lead")}
      filter={filter}
      words={releaseFilterWords(locale, { facilities, publishers, settings })}
      paging={paging}
      counted={{ found, all }}
      found={text}
      none={t("releases.none")}
      fields={releaseFields(
        locale,
        { facilities, publishers, countries: listCountries(db, "releases"), settings },
        filter.nationality,
      )}
    >
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
    </ListPage>
  );
}
