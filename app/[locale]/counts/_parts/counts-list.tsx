import { countFields, countFilterWords } from "@/app/_public/counts/count-fields";
import { ListPage } from "@/app/_public/lists/list-page";
import { pagingOf } from "@/app/_public/lists/paging";
import { publishedLedger } from "@/db/published/connection";
import { countCounts, listCounts } from "@/db/published/counts";
import { readPublishers } from "@/db/published/labels";
import type { CountListQuery } from "@/domain/addresses/counts-query";
import type { View } from "@/domain/view/view";
import { formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { CountItem } from "./count-item";

type Props = { view: View; locale: Locale; query: Omit<CountListQuery, "at" | "known"> };

/** The published counts, each as a sentence with its source: a filter form and pages. */
export function CountsList({ view, locale, query }: Props) {
  const t = translator(locale);
  const db = publishedLedger();
  const publishers = readPublishers(db, view);
  const { page, ...filter } = query;
  const all = countCounts(db, view, {});
  const found = countCounts(db, view, filter);
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
      found={t("counts.found", { found: formatNumber(found, locale), all: formatNumber(all, locale) })}
      none={t("counts.none")}
      fields={countFields(locale, publishers)}
    >
      {rows.map((count) => (
        <CountItem key={count.id} count={count} publishers={publishers} locale={locale} view={view} />
      ))}
    </ListPage>
  );
}
