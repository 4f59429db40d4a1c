import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { roleChoices } from "@/app/(staff)/[locale]/admin/users/_parts/role-choices";
import { createUserAction } from "@/app/(staff)/[locale]/admin/users/_parts/user-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { ChoiceField } from "@/components/forms/choice-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";

/** The form for a new account. The person sets the password through a link that is shown once. */
export default async function NewUserPage({ params }: LocaleParams) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "admin/users/new", "page.admin.users.new");
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/admin/users`}>← {t("admin.users.title")}</a>
      </p>
      <PageHeading t={t} title={t("admin.users.new")} />
      <ActionForm action={createUserAction} initial={freshForm({ role: "editor" })} {...formFrame(t, locale)}>
        <TextField name="name" label={t("field.name.label")} hint={t("field.name.hint")} autoComplete="off" />
        <TextField name="email" type="email" label={t("field.email.label")} autoComplete="off" spellCheck={false} />
        <ChoiceField name="role" label={t("field.role.label")} choices={roleChoices(t)} initial="editor" />
        <SubmitButton label={t("admin.users.create")} busy={t("form.saving")} />
      </ActionForm>
    </section>
  );
}
