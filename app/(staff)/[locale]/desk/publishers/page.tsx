import { ListFilter } from "@/app/(staff)/_shared/lists/list-filter";
import { NothingListed } from "@/app/(staff)/_shared/lists/nothing-listed";
import { codesFilter } from "@/app/(staff)/_shared/lists/select-filters";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { oneOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { Table } from "@/components/ui/table";
import { ledger } from "@/db/ledger/ledger";
import { countPublisherFigures } from "@/db/records/count-publisher-figures";
import { listPublishers } from "@/db/records/list-publishers";
import { searchKey } from "@/domain/values/search-key";
import { stances } from "@/domain/values/vocabulary";
import { formatNumber } from "@/domain/wording/format";

/** The publishers of figures by name, with a search and the number of their figures. */
export default async function PublishersPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk/publishers", "page.desk.publishers");
  const query = await searchParams;
  const stance = oneOf(stances, query.stance);
  const search = searchKey(textOf(query.search));
  const publishers = listPublishers(ledger(), locale).filter(
    (each) => (stance === undefined || each.stance === stance) && searchKey(each.name).includes(search),
  );
  const figures = countPublisherFigures(ledger());
  const columns = (["publisher", "stance", "figures"] as const).map((key) => ({
    key,
    label: t(`desk.column.${key}`),
    numeric: key === "figures",
  }));
  return (
    <section className="stack">
      <div className="toolbar">
        <PageHeading t={t} title={t("desk.publisher.title")} />
        <a className="button button-primary" href={`/${locale}/desk/publishers/new`}>
          {t("desk.publisher.new")}
        </a>
      </div>
      <ListFilter
        t={t}
        query={query}
        search={t("desk.publisher.search")}
        selects={[codesFilter("stance", t("field.stance.label"), stances, (code) => t(`publisher_stance.${code}`))]}
      />
      {publishers.length === 0 ? (
        <NothingListed t={t} query={query} />
      ) : (
        <Table
          caption={t("desk.publisher.caption")}
          columns={columns}
          rows={publishers.map(({ id, name, stance: does }) => ({
            id,
            cells: [
              <a key="publisher" href={`/${locale}/desk/publishers/${id}`}>
                {name}
              </a>,
              t(`publisher_stance.${does}`),
              formatNumber(figures.get(id) ?? 0, locale),
            ],
          }))}
          narrow="stacks"
        />
      )}
    </section>
  );
}
