import { countFields, countFilterWords } from "@/app/_public/counts/count-fields";
import { ListPage } from "@/app/_public/lists/list-page";
import { pagingOf } from "@/app/_public/lists/paging";
import { publishedLedger } from "@/db/published/connection";
import { listCounts } from "@/db/published/counts";
import { readPublishers } from "@/db/published/labels";
import type { CountListQuery } from "@/domain/addresses/counts-query";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { CountTable } from "./count-table";
import { countsFound } from "./counts-found";

type Props = { view: View; locale: Locale; query: Omit<CountListQuery, "at" | "known"> };

/** The published counts, as a table with a filter form and pages. */
export function CountsList({ view, locale, query }: Props) {
  const t = translator(locale);
  const db = publishedLedger();
  const publishers = readPublishers(db, view);
  const { page, ...filter } = query;
  const { found, all, text } = countsFound(view, locale, filter);
  const paging = pagingOf(found, page);
  const rows = listCounts(db, view, { ...filter, ...paging, after: undefined });
  return (
    <ListPage
      view={view}
      locale={locale}
      path="/counts"
      title={t("counts.title")}
      lead={t("counts.lead")}
      filter={filter}
      words={countFilterWords(locale, publishers)}
      paging={paging}
      counted={{ found, all }}
      found={text}
      none={t("counts.none")}
      fields={countFields(locale, publishers)}
    >
      <CountTable counts={rows} publishers={publishers} locale={locale} view={view} />
    </ListPage>
  );
}
