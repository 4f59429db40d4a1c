import type { RowOutcome } from "@/domain/imports/row-outcome";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; outcome: RowOutcome | undefined; page: number; total: number; size: number };

/** Links to the pages of rows before and after this one. */
export function RowsPages({ t, outcome, page, total, size }: Props) {
  const to = (number: number) => `?${outcome ? `outcome=${outcome}&` : ""}page=${number}`;
  const isLast = page * size >= total;
  if (page === 1 && isLast) return null;
  return (
    <nav className="cluster" aria-label={t("desk.import.pages")}>
      {page > 1 && (
        <a className="button" href={to(page - 1)} rel="prev">
          {t("desk.import.previous")}
        </a>
      )}
      {!isLast && (
        <a className="button" href={to(page + 1)} rel="next">
          {t("desk.import.next")}
        </a>
      )}
    </nav>
  );
}
