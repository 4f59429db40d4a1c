import { ActionForm } from "@/components/forms/action-form";
import { freshForm } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import type { Import } from "@/db/imports/find-import";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/messages/translator";
import { formFrame } from "../form/form-frame";
import { undoImportAction } from "./actions";

type Props = { t: Translate; locale: Locale; found: Import };

/** That an import was written, as which change, and the way to take it back. */
export function ImportDone({ t, locale, found }: Props) {
  const { new: fresh = 0, known = 0 } = found.counts ?? {};
  return (
    <>
      <Notice kind="done" title={t("desk.import.done", { count: fresh + known, change: String(found.change) })} />
      {found.change !== null && (
        <ActionForm
          action={undoImportAction}
          initial={freshForm()}
          {...formFrame(t, locale, { of: String(found.change) })}
        >
          <SubmitButton label={t("desk.import.undo")} busy={t("form.saving")} className="button" />
        </ActionForm>
      )}
    </>
  );
}
