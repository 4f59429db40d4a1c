import { ResetNotice } from "@/app/(staff)/_shared/factors/reset-notice";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { changePasswordAction } from "@/app/(staff)/[locale]/account/_parts/change-password-action";
import { FactorSection } from "@/app/(staff)/[locale]/account/_parts/factor-section";
import { LockAccount } from "@/app/(staff)/[locale]/account/_parts/lock-account";
import { OpenSessions } from "@/app/(staff)/[locale]/account/_parts/open-sessions";
import { NewPasswordFields } from "@/app/(staff)/[locale]/setup/_parts/new-password-fields";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/messages/translator";

type Props = LocaleParams & { searchParams: Promise<{ saved?: string; sessions?: string }> };

/** The user's own account, with the form for a new password. */
export default async function AccountPage({ params, searchParams }: Props) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "account", "page.account");
  const { saved, sessions } = await searchParams;
  return (
    <section className="narrow stack">
      <PageHeading t={t} title={t("desk.account.title")} />
      {saved && <Notice kind="done" title={savedWords(t, saved)} />}
      {sessions && (
        <Notice
          kind="done"
          title={t(sessions === "others" ? "desk.account.sessions.ended_others" : "desk.account.sessions.ended")}
        />
      )}
      <ResetNotice t={t} locale={locale} user={user} />
      <p>
        {user.name} · {user.email} · {t(`role.${user.role}`)}
      </p>
      <FactorSection t={t} locale={locale} user={user.id} />
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
      <OpenSessions t={t} locale={locale} user={user} />
      <LockAccount t={t} locale={locale} user={user} />
      <h2>{t("desk.account.events.title")}</h2>
      <p>
        <a href={`/${locale}/account/events`}>{t("desk.account.events.link")}</a>
      </p>
    </section>
  );
}

/** What was saved: a second factor, or else the password. */
function savedWords(t: Translate, saved: string): string {
  const factor = (["factor_added", "factor_renamed", "factor_removed"] as const).find((each) => each === saved);
  return factor ? t(`desk.account.${factor}`) : t("desk.account.saved");
}
