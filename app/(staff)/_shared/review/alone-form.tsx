import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { approveAloneAction } from "./approval-actions";

type Props = { t: Translate; locale: Locale; hidden: Record<string, string> };

/** The form in which a user approves one item alone, with the password. A page has at most one. */
export function AloneForm({ t, locale, hidden }: Props) {
  return (
    <ActionForm action={approveAloneAction} initial={freshForm()} {...formFrame(t, locale, hidden)}>
      <p>{t("desk.proposal.alone_now")}</p>
      <TextField
        name="current"
        type="password"
        label={t("field.current_password.label")}
        autoComplete="current-password"
      />
      <SubmitButton label={t("desk.proposal.alone_submit")} busy={t("form.saving")} />
    </ActionForm>
  );
}
