import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { changePasswordAction } from "@/app/(staff)/[locale]/account/_parts/change-password-action";
import { NewPasswordFields } from "@/app/(staff)/[locale]/setup/_parts/new-password-fields";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { Notice } from "@/components/ui/notice";
import { canEdit } from "@/domain/values/permissions";

type Props = LocaleParams & { searchParams: Promise<{ saved?: string }> };

/** The user's own account, with the form for a new password. */
export default async function AccountPage({ params, searchParams }: Props) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "account", canEdit);
  const { saved } = await searchParams;
  return (
    <section className="narrow stack">
      <PageHeading t={t} title={t("desk.account.title")} />
      {saved && <Notice kind="done" title={t("desk.account.saved")} />}
      <p>
        {user.name} · {user.email} · {t(`role.${user.role}`)}
      </p>
      <h2>{t("desk.account.password")}</h2>
      <ActionForm action={changePasswordAction} initial={freshForm()} {...formFrame(t, locale)}>
        <TextField
          name="current"
          type="password"
          label={t("field.current_password.label")}
          autoComplete="current-password"
        />
        <NewPasswordFields t={t} email={user.email} />
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
      </ActionForm>
    </section>
  );
}
