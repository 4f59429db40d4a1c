import { addPasskeyAction, addTotpAction } from "@/app/(staff)/_shared/factors/add-factor-actions";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { candidateOf } from "@/auth/candidate";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import type { StagedUser } from "@/db/accounts/find-session-user";
import { ledger } from "@/db/ledger/ledger";
import { inFours } from "@/domain/values/recovery-code";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { PasskeyForm } from "./passkey-form";
import { QrCode } from "./qr-code";

type Props = { t: Translate; locale: Locale; user: StagedUser; goal: string; isDone: boolean };

/**
 * The forms that add an authenticator app or a passkey. After the first factor the form shows the recovery codes, so it
 * stays on the page, without its fields (`isDone`).
 */
export function AddFactorForms({ t, locale, user, goal, isDone }: Props) {
  const frame = formFrame(t, locale, { next: goal });
  // The password was typed just before an account has to add a factor.
  const password = (name: "current" | "password") =>
    user.stage === "open" && (
      <TextField
        name={name}
        type="password"
        label={t("field.current_password.label")}
        autoComplete="current-password"
      />
    );
  return (
    <>
      <ActionForm
        action={addTotpAction}
        initial={freshForm({ factorName: t("auth.factor.app_name") })}
        {...frame}
        className="form card"
      >
        {!isDone && <TotpFields t={t} user={user} />}
        {!isDone && password("current")}
        {!isDone && <SubmitButton label={t("auth.factor.add_app")} busy={t("form.working")} />}
      </ActionForm>
      <PasskeyForm
        t={t}
        frame={frame}
        action={addPasskeyAction}
        isNew
        isDone={isDone}
        label={t("auth.factor.add_passkey")}
      >
        {password("password")}
      </PasskeyForm>
    </>
  );
}

function TotpFields({ t, user }: { t: Translate; user: StagedUser }) {
  const { text, address } = candidateOf(ledger(), user, t("desk.title")).shown;
  return (
    <>
      <h2>{t("auth.factor.app_heading")}</h2>
      <p>{t("auth.factor.app_lead")}</p>
      <QrCode text={address} label={t("auth.factor.qr")} />
      <p>
        {t("auth.factor.secret")} <code className="secret">{inFours(text, " ")}</code>
      </p>
      <p>
        <a href={address}>{t("auth.factor.open_app")}</a>
      </p>
      <TextField
        name="oneTimeCode"
        label={t("field.oneTimeCode.label")}
        hint={t("auth.factor.code_hint")}
        autoComplete="one-time-code"
        inputMode="numeric"
        spellCheck={false}
        wide={false}
      />
      <TextField name="factorName" label={t("field.factorName.label")} hint={t("field.factorName.hint")} />
    </>
  );
}
