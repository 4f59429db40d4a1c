import { CorrectionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { undoListAction, withdrawListAction } from "./undo-list-action";

type Props = { t: Translate; locale: Locale; change: string; isPublic: boolean };

/** The form that takes a whole list back: an undo if it was never public, otherwise a withdrawal with a reason. */
export function TakeBack({ t, locale, change, isPublic }: Props) {
  const label = t(isPublic ? "pasted.done.withdraw" : "pasted.done.undo");
  return (
    <details>
      <summary>{label}</summary>
      <ActionForm
        action={isPublic ? withdrawListAction : undoListAction}
        initial={freshForm()}
        {...formFrame(t, locale, { of: change })}
      >
        <p>{t(isPublic ? "pasted.done.withdraw_lead" : "pasted.done.undo_lead")}</p>
        {isPublic && <CorrectionFields t={t} />}
        <div className="actions">
          <SubmitButton label={label} busy={t("form.working")} className="button button-danger" />
        </div>
      </ActionForm>
    </details>
  );
}
