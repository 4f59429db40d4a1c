import { numberOf, oneOf, type Query } from "@/app/(staff)/_shared/words/query";
import { Table } from "@/components/ui/table";
import type { Import } from "@/db/imports/find-import";
import { readLayout } from "@/db/jobs/import-files";
import { readResultsPage } from "@/db/jobs/import-results";
import { ledger } from "@/db/ledger/ledger";
import { listPersonNames } from "@/db/people/list-person-names";
import { listFacilities } from "@/db/records/list-facilities";
import { type RowCounts, rowOutcomes, rowRecords } from "@/domain/imports/row-outcome";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { ApplyImport, applyForm } from "./apply-import";
import { RowCells, RowWho, RowWhy } from "./import-row";
import { RowsPages } from "./rows-pages";

type Props = {
  t: Translate;
  locale: Locale;
  found: Import;
  query: Awaited<Query>;
  hasRefused: boolean;
  canApply: boolean;
};

const pageSize = 100;

/** What will be written of each row beside its cells, filtered and paged, and the button that applies the import. */
export function ImportRows({ t, locale, found, query, hasRefused, canApply }: Props) {
  const db = ledger();
  const outcome = oneOf(rowOutcomes, query.outcome);
  const results = readResultsPage(db, found.id, { outcome, page: numberOf(query.page) ?? 1, size: pageSize });
  if (!results || !found.counts) return null;
  const counts: RowCounts = found.counts;
  const isOpen = found.change === null && canApply;
  // The file's cells are deleted once the import is written.
  const hasCells = results.rows.some(({ cells }) => cells?.some((cell) => cell.trim() !== ""));
  const columns = (["row", "who", "cells", "outcome"] as const)
    .filter((key) => hasCells || key !== "cells")
    .map((key) => ({ key, label: t(`desk.import.column.${key}`), numeric: false }));
  const ids = results.rows.flatMap(({ candidates }) => candidates.map(({ id }) => id));
  const names = listPersonNames(db, ids);
  const places = new Map(listFacilities(db).map(({ id, name }) => [id, name]));
  const headers = readLayout(db, found.id)?.headers ?? [];
  const choices = new Map(found.choices);
  const kinds = rowRecords.flatMap((record) => {
    const count = results.records[record] ?? 0;
    return count === 0 ? [] : [t(`desk.import.records.${record}`, { count })];
  });
  const written = isOpen ? new Intl.ListFormat(locale, { type: "conjunction" }).format(kinds) : "";
  return (
    <>
      <nav className="cluster" aria-label={t("desk.import.rows")}>
        {rowOutcomes
          .filter((code) => counts[code] > 0)
          .map((code) => (
            <a
              key={code}
              className="button"
              href={`?outcome=${code}`}
              aria-current={code === outcome ? "true" : undefined}
            >
              {t(`desk.import.count.${code}`, { count: counts[code] })}
            </a>
          ))}
        {outcome && (
          <a className="button" href="?">
            {t("desk.import.count_all")}
          </a>
        )}
      </nav>
      {written !== "" && <p>{t("desk.import.will_write", { list: written })}</p>}
      {hasRefused && counts.refused > 0 && (
        <p>
          <a className="button" href={`/${locale}/desk/import/${found.id}/refused`} download>
            {t("desk.import.download_refused")}
          </a>
        </p>
      )}
      {isOpen && <ApplyImport t={t} locale={locale} id={found.id} counts={counts} />}
      <Table
        caption={t("desk.import.rows")}
        columns={columns}
        rows={results.rows.map((row) => ({
          id: String(row.row),
          cells: [
            String(row.row),
            <RowWho key="who" {...{ t, locale, row, places }} />,
            ...(hasCells ? [<RowCells key="cells" headers={headers} cells={row.cells ?? []} />] : []),
            <RowWhy
              key="why"
              {...{ t, locale, row, names }}
              form={isOpen ? applyForm : null}
              choice={choices.get(row.row)}
            />,
          ],
        }))}
        narrow="stacks"
      />
      <RowsPages t={t} outcome={outcome} page={results.page} total={results.total} size={pageSize} />
    </>
  );
}
