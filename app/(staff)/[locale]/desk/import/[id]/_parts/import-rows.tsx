import { numberOf, oneOf, type Query } from "@/app/(staff)/_shared/words/query";
import { Table } from "@/components/ui/table";
import type { Import } from "@/db/imports/find-import";
import { ledger } from "@/db/ledger/ledger";
import { listPersonNames } from "@/db/people/list-person-names";
import { countRows, type RowResult, rowOutcomes } from "@/domain/imports/row-outcome";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { applyImportAction, discardImportAction } from "./import-actions";
import { RowWho, RowWhy } from "./import-row";

type Props = {
  t: Translate;
  locale: Locale;
  found: Import;
  results: readonly RowResult[];
  query: Awaited<Query>;
  hasRefused: boolean;
  canApply: boolean;
};

const pageSize = 200;

/** The outcome of each row, filtered and paged, and the button that applies the import. */
export function ImportRows({ t, locale, found, results, query, hasRefused, canApply }: Props) {
  const counts = countRows(results);
  const outcome = oneOf(rowOutcomes, query.outcome);
  const listed = results.filter((row) => !outcome || row.outcome === outcome);
  const page = Math.min(numberOf(query.page) ?? 1, Math.max(1, Math.ceil(listed.length / pageSize)));
  const shown = listed.slice((page - 1) * pageSize, page * pageSize);
  const isOpen = found.change === null && canApply;
  const columns = (["row", "who", "outcome", "why"] as const).map((key) => ({
    key,
    label: t(`desk.import.column.${key}`),
    numeric: false,
  }));
  const apply = "apply-import";
  const names = listPersonNames(
    ledger(),
    shown.flatMap(({ candidates }) => candidates.map(({ id }) => id)),
  );
  const choices = new Map(found.choices);
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
      </nav>
      {hasRefused && counts.refused > 0 && (
        <p>
          <a className="button" href={`/${locale}/desk/import/${found.id}/refused`} download>
            {t("desk.import.download_refused")}
          </a>
        </p>
      )}
      {isOpen && (
        <div className="actions">
          <form id={apply} action={applyImportAction}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="id" value={found.id} />
            <button type="submit" className="button button-primary">
              {counts.new + counts.known === 0 && counts.doubtful > 0
                ? t("desk.import.apply_chosen")
                : t("desk.import.apply", { count: counts.new + counts.known })}
            </button>
          </form>
          <a className="button" href="?columns=1">
            {t("desk.import.change_columns")}
          </a>
          <form action={discardImportAction}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="id" value={found.id} />
            <button type="submit" className="button">
              {t("desk.import.discard")}
            </button>
          </form>
        </div>
      )}
      <Table
        caption={t("desk.import.rows")}
        columns={columns}
        rows={shown.map((row) => ({
          id: String(row.row),
          cells: [
            String(row.row),
            <RowWho key="who" {...{ t, locale, row, names }} />,
            t(`desk.import.outcome.${row.outcome}`),
            <RowWhy
              key="why"
              {...{ t, locale, row, names }}
              form={isOpen ? apply : null}
              choice={choices.get(row.row)}
            />,
          ],
        }))}
        narrow="stacks"
      />
      {page * pageSize < listed.length && (
        <a className="button" href={`?${outcome ? `outcome=${outcome}&` : ""}page=${page + 1}`}>
          {t("desk.import.next")}
        </a>
      )}
    </>
  );
}
