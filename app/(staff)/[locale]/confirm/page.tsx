import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { localPath } from "@/app/(staff)/_shared/pages/local-path";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { confirmAction } from "@/app/(staff)/[locale]/confirm/_parts/confirm-action";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";

type Props = LocaleParams & { searchParams: Promise<{ next?: string | string[] }> };

/** Asks for the password before a plain form, such as an export, and leads back to its page. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const { locale, t } = inWords((await params).locale);
  const { next } = await searchParams;
  const goal = localPath(typeof next === "string" ? next : undefined, `/${locale}/desk`);
  // Signing in confirms too, and leads to the goal.
  const user = await requirePageUser(locale, goal.split("/").slice(2).join("/"), "page.confirm");
  return (
    <section className="narrow stack">
      <PageHeading t={t} title={t("auth.confirm.title")} />
      <p>{t("auth.confirm.lead")}</p>
      <ActionForm action={confirmAction} initial={freshForm()} {...formFrame(t, locale, { next: goal })}>
        <input type="email" autoComplete="username" defaultValue={user.email} readOnly hidden />
        <TextField
          name="current"
          type="password"
          label={t("field.current_password.label")}
          autoComplete="current-password"
          autoFocus
        />
        <SubmitButton label={t("auth.confirm.submit")} busy={t("form.working")} />
      </ActionForm>
    </section>
  );
}
