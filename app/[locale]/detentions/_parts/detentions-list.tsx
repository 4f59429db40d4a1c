import { detentionFields, detentionFilterWords } from "@/app/_public/detentions/detention-fields";
import { ListPage } from "@/app/_public/lists/list-page";
import { pagingOf } from "@/app/_public/lists/paging";
import { publishedLedger } from "@/db/published/connection";
import { listDetentions } from "@/db/published/detentions";
import { readFacilities, readPublicSettings } from "@/db/published/labels";
import { listCountries } from "@/db/published/list-countries";
import type { DetentionListQuery } from "@/domain/addresses/detentions-query";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { DetentionItem } from "./detention-item";
import { detentionsFound } from "./detentions-found";

type Props = { view: View; locale: Locale; query: Omit<DetentionListQuery, "at" | "known"> };

/** The detentions of this ledger: a filter form, the matches, and pages. */
export function DetentionsList({ view, locale, query }: Props) {
  const t = translator(locale);
  const db = publishedLedger();
  const settings = readPublicSettings(db, view);
  const { homeCountry } = settings;
  const facilities = readFacilities(db, view);
  const { page, ...filter } = query;
  const { found, all, text } = detentionsFound(view, locale, filter);
  const paging = pagingOf(found, page);
  const rows = listDetentions(db, view, { ...filter, ...paging, after: undefined }, homeCountry);
  return (
    <ListPage
      view={view}
      locale={locale}
      path="/detentions"
      title={t("detentions.title")}
      lead={t("detentions.lead")}
      filter={filter}
      words={detentionFilterWords(locale, { facilities, settings })}
      paging={paging}
      counted={{ found, all }}
      found={text}
      none={t(all === 0 ? "detentions.empty" : "detentions.none")}
      fields={detentionFields(
        locale,
        { facilities, countries: listCountries(db, "detentions"), settings },
        filter.nationality,
      )}
    >
      <ol className="records">
        {rows.map((detention) => (
          <DetentionItem
            key={detention.number}
            detention={detention}
            facilities={facilities}
            locale={locale}
            view={view}
          />
        ))}
      </ol>
    </ListPage>
  );
}
