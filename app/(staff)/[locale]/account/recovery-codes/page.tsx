import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { newCodesAction } from "@/app/(staff)/[locale]/account/_parts/factor-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { ledger } from "@/db/ledger/ledger";
import { countRecoveryCodes } from "@/db/second-factors/list-factors";

/** How many recovery codes the user has left, and the form that makes new ones. */
export default async function RecoveryCodesPage({ params }: LocaleParams) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "account/recovery-codes", "page.account.recovery_codes");
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/account`}>← {t("desk.account.title")}</a>
      </p>
      <PageHeading t={t} title={t("auth.recovery.heading")} />
      <p>{t("auth.recovery.left", { count: countRecoveryCodes(ledger(), user.id) })}</p>
      <p>{t("auth.recovery.lead")}</p>
      <ActionForm action={newCodesAction} initial={freshForm()} {...formFrame(t, locale)}>
        <TextField
          name="current"
          type="password"
          label={t("field.current_password.label")}
          autoComplete="current-password"
        />
        <SubmitButton label={t("auth.recovery.make")} busy={t("form.working")} />
      </ActionForm>
    </section>
  );
}
