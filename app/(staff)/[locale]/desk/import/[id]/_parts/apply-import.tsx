import type { RowCounts } from "@/domain/imports/row-outcome";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { applyImportAction, discardImportAction } from "./import-actions";

type Props = { t: Translate; locale: Locale; id: number; counts: RowCounts };

/** The form that the choices of the rows belong to. */
export const applyForm = "apply-import";

/** The buttons that apply an import, change its columns or values, or discard its file. */
export function ApplyImport({ t, locale, id, counts }: Props) {
  const count = counts.new + counts.known;
  return (
    <div className="actions">
      <form id={applyForm} action={applyImportAction}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="button button-primary">
          {count === 0 && counts.doubtful > 0 ? t("desk.import.apply_chosen") : t("desk.import.apply", { count })}
        </button>
      </form>
      <a className="button" href="?columns=1">
        {t("desk.import.change_columns")}
      </a>
      <a className="button" href="?values=1">
        {t("desk.import.change_values")}
      </a>
      <form action={discardImportAction}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="button">
          {t("desk.import.discard")}
        </button>
      </form>
    </div>
  );
}
