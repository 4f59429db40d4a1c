import { BulkLinks } from "@/app/(staff)/_shared/bulk/bulk-links";
import { type BatchCounts, countImportBatch } from "@/db/imports/count-import-batch";
import type { Db } from "@/db/ledger/open";
import { type BulkAction, bulkActions } from "@/domain/values/bulk-actions";
import { publications } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  locale: Locale;
  db: Db;
  /** The change that the import wrote. */
  change: number;
  /** Rows of the file that were refused. */
  refused: number;
};

/** What became of what an import logged, with the actions on all of it. */
export function ImportBatch({ t, locale, db, change, refused }: Props) {
  const counts = countImportBatch(db, change);
  const states = [...publications, "gone" as const].filter((state) => (counts?.[state] ?? 0) > 0);
  return (
    <section className="card stack" aria-labelledby="import-batch">
      <h2 id="import-batch">{t("desk.import.batch.title")}</h2>
      <ul className="plain">
        {states.map((state) => (
          <li key={state}>{t(`desk.import.batch.${state}`, { count: counts?.[state] ?? 0 })}</li>
        ))}
        {refused > 0 && (
          <li>
            <a href="?outcome=refused">{t("desk.import.count.refused", { count: refused })}</a>
          </li>
        )}
      </ul>
      <BulkLinks
        {...{ t, locale }}
        of={change}
        actions={bulkActions.filter((action) => fits(action, counts))}
        withdraw={t("desk.import.withdraw")}
      />
      <p className="hint">{t(isUndoable(counts) ? "desk.import.undo_hint" : "desk.import.withdraw_hint")}</p>
    </section>
  );
}

/** True if nothing of an import was ever public, so that it can be undone. */
export function isUndoable(counts: BatchCounts | undefined): boolean {
  return (counts?.published ?? 0) + (counts?.withdrawn ?? 0) === 0;
}

/** Whether an action can change any line. Of an older import, which has no batch, only the preview knows. */
function fits(action: BulkAction, counts: BatchCounts | undefined): boolean {
  if (!counts) return true;
  const waiting = (counts.draft ?? 0) + (counts.returned ?? 0);
  if (action === "withdraw") return (counts.published ?? 0) > 0;
  return action === "publish" || action === "review" ? waiting > 0 : waiting + (counts.published ?? 0) > 0;
}
