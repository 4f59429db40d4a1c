import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { undoListAction } from "./undo-list-action";

type Props = { t: Translate; locale: Locale; change: string };

/** The form that undoes a list that was never public. */
export function TakeBack({ t, locale, change }: Props) {
  const label = t("pasted.done.undo");
  return (
    <details>
      <summary>{label}</summary>
      <ActionForm action={undoListAction} initial={freshForm()} {...formFrame(t, locale, { of: change })}>
        <p>{t("pasted.done.undo_lead")}</p>
        <div className="actions">
          <SubmitButton label={label} busy={t("form.working")} className="button button-danger" />
        </div>
      </ActionForm>
    </details>
  );
}
