import { listDays } from "@/app/(staff)/_shared/lists/list-days";
import { ListFilter } from "@/app/(staff)/_shared/lists/list-filter";
import { NextPage } from "@/app/(staff)/_shared/lists/next-page";
import { NothingListed } from "@/app/(staff)/_shared/lists/nothing-listed";
import { SavedFilters } from "@/app/(staff)/_shared/lists/saved-filters";
import { authorFilter, publicationFilter } from "@/app/(staff)/_shared/lists/select-filters";
import { WaitingBadge } from "@/app/(staff)/_shared/lists/waiting-badge";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { type DeskWords, deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { oneOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { Table } from "@/components/ui/table";
import { countCountsForDesk, type ListedCount, listCountsForDesk } from "@/db/counts/list-counts-for-desk";
import { ledger } from "@/db/ledger/ledger";
import { listWaitingAmong } from "@/db/proposals/proposal";
import { listPublishers } from "@/db/records/list-publishers";
import { publications } from "@/domain/values/vocabulary";
import { formatDate, formatNumber } from "@/domain/wording/format";

/** The publishers' figures in every publication state, newest first. */
export default async function CountsPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/counts", "page.desk.counts");
  const db = ledger();
  const query = await searchParams;
  const publication = oneOf(publications, query.publication);
  const [asOf, id] = textOf(query.after).split("~");
  const after = asOf && id ? { asOf, id } : undefined;
  const { from, to } = listDays(query);
  const filter = { publication, publisher: textOf(query.publisher), from, to, author: textOf(query.author) };
  const { items, next } = listCountsForDesk(db, { ...filter, after });
  const { total, unsourced } = countCountsForDesk(db, filter);
  const words = deskWords(db, t, locale);
  const waiting = listWaitingAmong(
    db,
    items.map(({ id }) => ({ type: "count", id })),
  );
  const columns = (["count", "asOf", "value", "publication"] as const).map((key) => ({
    key,
    label: t(`desk.column.${key}`),
    numeric: key === "value",
  }));
  const publishers = listPublishers(db, locale).map((each) => ({ value: each.id, label: each.name }));
  return (
    <section className="stack">
      <div className="toolbar">
        <PageHeading t={t} title={t("desk.nav.counts")} />
        <a className="button button-primary" href={`/${locale}/desk/counts/tally`}>
          {t("desk.tally.new")}
        </a>
        <a className="button" href={`/${locale}/desk/counts/new`}>
          {t("desk.count.new")}
        </a>
      </div>
      <SavedFilters t={t} locale={locale} user={user} list="counts" query={query} />
      <ListFilter
        t={t}
        query={query}
        selects={[
          { name: "publisher", label: t("field.publisher.label"), options: publishers },
          publicationFilter(t),
          authorFilter(t),
        ]}
        hasDays
      />
      {items.length > 0 && <p className="list-total">{t("desk.total.counts", { count: total, unsourced })}</p>}
      <Table
        caption={t("desk.count.caption")}
        columns={columns}
        rows={items.map((count) => rowOf(words, count, waiting.has(`count ${count.id}`)))}
        narrow="flows"
      />
      {items.length === 0 && <NothingListed t={t} query={query} />}
      <NextPage t={t} list="counts" query={query} next={next && `${next.asOf}~${next.id}`} />
    </section>
  );
}

function rowOf({ t, locale, publisher }: DeskWords, count: ListedCount, isWaiting: boolean) {
  return {
    id: count.id,
    cells: [
      <span key="count">
        <a href={`/${locale}/desk/counts/${count.id}`}>
          {publisher(count.publisher)}: {t(`measure.${count.measure}`)}
        </a>
        <WaitingBadge t={t} isWaiting={isWaiting} />
      </span>,
      formatDate(count.asOf, locale),
      count.value === null ? "—" : formatNumber(count.value, locale),
      count.isUnsourced ? t("desk.unsourced.public") : t(`publication.${count.publication}`),
    ],
  };
}
