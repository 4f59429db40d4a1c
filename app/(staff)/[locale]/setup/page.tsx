import type { ReactNode } from "react";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { NewPasswordFields } from "@/app/(staff)/[locale]/setup/_parts/new-password-fields";
import { createFirstAdminAction, setPasswordAction } from "@/app/(staff)/[locale]/setup/_parts/setup-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { findLinkUser } from "@/db/accounts/access-link";
import { isLiveSetupLink } from "@/db/accounts/setup-link";
import { hashToken } from "@/db/ledger/hash-token";
import { ledger } from "@/db/ledger/ledger";
import type { Translate } from "@/messages/translator";

type Props = LocaleParams & { searchParams: Promise<{ token?: string | string[] }> };

/** The page of a one-time link: creates the first account, or sets a password. A used link is dead. */
export default async function SetupPage({ params, searchParams }: Props) {
  const { locale, t } = inWords((await params).locale);
  const { token } = await searchParams;
  const tokenHash = hashToken(typeof token === "string" ? token : "");
  const frame = formFrame(t, locale, { token: String(token) });
  if (isLiveSetupLink(ledger(), tokenHash, new Date())) {
    return (
      <Page t={t} title={t("auth.setup.title")} lead={t("auth.setup.lead")}>
        <ActionForm action={createFirstAdminAction} initial={freshForm()} {...frame}>
          <TextField name="name" label={t("field.name.label")} hint={t("field.name.hint")} autoComplete="name" />
          <TextField
            name="email"
            type="email"
            label={t("field.email.label")}
            autoComplete="username"
            spellCheck={false}
          />
          <NewPasswordFields t={t} />
          <SubmitButton label={t("auth.setup.submit")} busy={t("form.saving")} />
        </ActionForm>
      </Page>
    );
  }
  const holder = findLinkUser(ledger(), "password", tokenHash, new Date());
  if (!holder) return <Page t={t} title={t("auth.setup.dead_title")} lead={t("auth.setup.dead")} />;
  return (
    <Page
      t={t}
      title={t("auth.password.title")}
      lead={t("auth.password.lead", { name: holder.name, email: holder.email })}
    >
      <ActionForm action={setPasswordAction} initial={freshForm()} {...frame}>
        <NewPasswordFields t={t} email={holder.email} />
        <SubmitButton label={t("auth.password.submit")} busy={t("form.saving")} />
      </ActionForm>
    </Page>
  );
}

function Page({ t, title, lead, children }: { t: Translate; title: string; lead: string; children?: ReactNode }) {
  return (
    <section className="narrow stack">
      <PageHeading t={t} title={title} />
      <p>{lead}</p>
      {children}
    </section>
  );
}
