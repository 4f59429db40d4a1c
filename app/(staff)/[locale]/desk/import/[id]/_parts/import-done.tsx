import { Notice } from "@/components/ui/notice";
import type { Import } from "@/db/imports/find-import";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { undoImportAction } from "./import-actions";

type Props = { t: Translate; locale: Locale; found: Import; canUndo: boolean };

/** The notice that an import was written, with its change number and the button to undo it. */
export function ImportDone({ t, locale, found, canUndo }: Props) {
  const { new: fresh = 0, known = 0 } = found.counts ?? {};
  return (
    <>
      <Notice kind="done" title={t("desk.import.done", { count: fresh + known, change: String(found.change) })} />
      {canUndo && found.change !== null && (
        <form action={undoImportAction}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="id" value={found.id} />
          <button type="submit" className="button">
            {t("desk.import.undo")}
          </button>
        </form>
      )}
    </>
  );
}
