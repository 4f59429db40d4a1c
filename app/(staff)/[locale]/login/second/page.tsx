import { PasskeyForm } from "@/app/(staff)/_shared/factors/passkey-form";
import { SignOutForm } from "@/app/(staff)/_shared/factors/sign-out-form";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { localPath } from "@/app/(staff)/_shared/pages/local-path";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageStage } from "@/app/(staff)/_shared/pages/require-page-stage";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import {
  passkeyAction,
  recoveryCodeAction,
  totpAction,
} from "@/app/(staff)/[locale]/login/second/_parts/second-factor-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { ledger } from "@/db/ledger/ledger";
import { listFactors } from "@/db/second-factors/list-factors";

/** The second step of signing in: a code of an app, a passkey, or a recovery code. */
export default async function SecondFactorPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const { next, way } = await searchParams;
  const goal = localPath(textOf(next), `/${locale}/desk`);
  const user = await requirePageStage(locale, ["second_factor"], goal);
  const kinds = listFactors(ledger(), user.id).map(({ kind }) => kind);
  const frame = formFrame(t, locale, { next: goal });
  const here = `/${locale}/login/second?next=${encodeURIComponent(goal)}`;
  const isRecovery = textOf(way) === "recovery";
  return (
    <section className="narrow stack">
      <PageHeading t={t} title={t("auth.second.title")} />
      {!isRecovery && kinds.includes("passkey") && (
        <PasskeyForm t={t} frame={frame} action={passkeyAction} label={t("auth.second.passkey")} />
      )}
      {!isRecovery && kinds.includes("totp") && (
        <ActionForm key="totp" action={totpAction} initial={freshForm()} {...frame}>
          <TextField
            name="oneTimeCode"
            label={t("field.oneTimeCode.label")}
            hint={t("field.oneTimeCode.hint")}
            autoComplete="one-time-code"
            inputMode="numeric"
            spellCheck={false}
            wide={false}
          />
          <SubmitButton label={t("auth.sign_in.submit")} busy={t("form.working")} />
        </ActionForm>
      )}
      {isRecovery && (
        <ActionForm key="recovery" action={recoveryCodeAction} initial={freshForm()} {...frame}>
          <TextField
            name="recoveryCode"
            label={t("field.recoveryCode.label")}
            hint={t("field.recoveryCode.hint")}
            autoComplete="off"
            spellCheck={false}
          />
          <SubmitButton label={t("auth.sign_in.submit")} busy={t("form.working")} />
        </ActionForm>
      )}
      <p>
        {isRecovery ? (
          <a href={here}>{t("auth.second.to_code")}</a>
        ) : (
          <a href={`${here}&way=recovery`}>{t("auth.second.to_recovery")}</a>
        )}
      </p>
      <p className="hint">{t("auth.second.lost")}</p>
      <SignOutForm t={t} locale={locale} />
    </section>
  );
}
