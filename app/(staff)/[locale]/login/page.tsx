import { redirect } from "next/navigation";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { localPath } from "@/app/(staff)/_shared/pages/local-path";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { stagePath } from "@/app/(staff)/_shared/pages/stage-path";
import { signInAction } from "@/app/(staff)/[locale]/login/_parts/sign-in-action";
import { currentStagedUser } from "@/auth/current-user";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";

type Props = LocaleParams & { searchParams: Promise<{ next?: string | string[] }> };

/** The sign-in page. Redirects users who are already signed in, or whose next step is another page. */
export default async function LoginPage({ params, searchParams }: Props) {
  const { locale, t } = inWords((await params).locale);
  const { next } = await searchParams;
  const goal = localPath(typeof next === "string" ? next : undefined, `/${locale}/desk`);
  const user = await currentStagedUser();
  if (user) redirect(stagePath(locale, user.stage, goal));
  return (
    <section className="narrow stack">
      <PageHeading t={t} title={t("auth.sign_in.title")} />
      <p>{t("auth.sign_in.lead")}</p>
      <ActionForm action={signInAction} initial={freshForm()} {...formFrame(t, locale, { next: goal })}>
        <TextField
          name="email"
          type="email"
          label={t("field.email.label")}
          autoComplete="username"
          spellCheck={false}
        />
        <TextField name="password" type="password" label={t("field.password.label")} autoComplete="current-password" />
        <SubmitButton label={t("auth.sign_in.submit")} busy={t("form.working")} />
      </ActionForm>
      <p className="hint">{t("auth.sign_in.forgotten")}</p>
    </section>
  );
}
