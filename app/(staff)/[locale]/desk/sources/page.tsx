import { ListFilter } from "@/app/(staff)/_shared/lists/list-filter";
import { NothingListed } from "@/app/(staff)/_shared/lists/nothing-listed";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { numberOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { sourceTitle } from "@/app/(staff)/_shared/words/source-title";
import { Table } from "@/components/ui/table";
import { ledger } from "@/db/ledger/ledger";
import { countEvidence } from "@/db/sources/count-evidence";
import { type ListedSource, listSources } from "@/db/sources/list-sources";
import { countUses } from "@/db/sources/list-uses";
import { formatNumber } from "@/domain/wording/format";

/** The list of sources, newest first, with a search by title, outlet or address and the number of citations. */
export default async function SourcesPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk/sources", "page.desk.sources");
  const query = await searchParams;
  const search = textOf(query.search);
  const db = ledger();
  const { items, next } = listSources(db, { search, after: numberOf(query.after) });
  const ids = items.map(({ id }) => id);
  const [uses, files] = [countUses(db, ids), countEvidence(db, ids)];
  const columns = (["source", "outlet", "uses", "evidence"] as const).map((key) => ({
    key,
    label: t(`desk.column.${key}`),
    numeric: key === "uses" || key === "evidence",
  }));
  const rowOf = ({ id, outlet, ...source }: ListedSource) => ({
    id: String(id),
    cells: [
      <a key="source" href={`/${locale}/desk/sources/${id}`}>
        {sourceTitle(source, locale)}
      </a>,
      outlet,
      formatNumber(uses.get(id) ?? 0, locale),
      files.has(id) && formatNumber(files.get(id) ?? 0, locale),
    ],
  });
  return (
    <section className="stack">
      <div className="toolbar">
        <PageHeading t={t} title={t("desk.nav.sources")} />
        <a className="button button-primary" href={`/${locale}/desk/sources/new`}>
          {t("desk.source.new")}
        </a>
      </div>
      <ListFilter t={t} query={query} search={t("desk.source.search")} selects={[]} />
      {items.length === 0 ? (
        <NothingListed t={t} query={query} />
      ) : (
        <Table caption={t("desk.source.caption")} columns={columns} rows={items.map(rowOf)} narrow="stacks" />
      )}
      {next !== null && (
        <a className="button" href={`?${new URLSearchParams({ search, after: String(next) })}`}>
          {t("desk.older")}
        </a>
      )}
    </section>
  );
}
