import type { ReactNode } from "react";
import { passkeyHost } from "@/auth/passkeys";
import { type FormAction, freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/text-field";
import { PasskeyFields } from "@/components/passkeys/passkey-fields";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  frame: Pick<Parameters<typeof ActionForm>[0], "requestId" | "hidden" | "offline" | "kept">;
  action: FormAction;
  label: string;
  /** True to create a passkey; `isDone`: it was created, and the form only shows its answer. */
  isNew?: boolean;
  isDone?: boolean;
  children?: ReactNode;
};

/** The form that creates a passkey or signs in with one. */
export function PasskeyForm({ t, frame, action, label, isNew = false, isDone = false, children }: Props) {
  const words = {
    label,
    busy: t("form.working"),
    failed: t("auth.factor.passkey_cancelled"),
    noScript: t(isNew ? "auth.factor.passkey_script" : "auth.second.passkey_script"),
    unsupported: t(isNew ? "auth.factor.passkey_unsupported" : "auth.second.passkey_unsupported"),
  };
  return (
    <ActionForm
      action={action}
      initial={freshForm({ passkeyName: t("auth.factor.passkey_name") })}
      {...frame}
      className={isNew && !isDone ? "form card" : "form"}
    >
      {!isDone && isNew && (
        <>
          <h2>{t("auth.factor.passkey_heading")}</h2>
          <p>{t("auth.factor.passkey_lead")}</p>
        </>
      )}
      {!isDone && (
        <PasskeyFields words={words} host={passkeyHost()} isNew={isNew}>
          {isNew && (
            <TextField name="passkeyName" label={t("field.factorName.label")} hint={t("field.factorName.hint")} />
          )}
          {children}
        </PasskeyFields>
      )}
    </ActionForm>
  );
}
