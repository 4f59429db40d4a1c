import { notFound } from "next/navigation";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { ProposalNotices } from "@/app/(staff)/_shared/records/proposal-notices";
import { SecondPersonHint } from "@/app/(staff)/_shared/records/second-person-hint";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { roleChoices } from "@/app/(staff)/[locale]/admin/users/_parts/role-choices";
import {
  issueLinkAction,
  resetFactorsAction,
  reviseUserAction,
  signOutEverywhereAction,
} from "@/app/(staff)/[locale]/admin/users/_parts/user-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { ChoiceField } from "@/components/forms/choice-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { listUsers } from "@/db/accounts/list-users";
import { ledger } from "@/db/ledger/ledger";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** One account: name, address, role, state, a new link, its second factors and sessions. */
export default async function UserPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const { proposal } = await searchParams;
  const admin = await requirePageUser(locale, proposedPath(`admin/users/${id}`, proposal), "page.admin.user");
  const user = listUsers(ledger()).find((each) => String(each.id) === id);
  if (!user) notFound();
  const hidden = { user: id, name: user.name };
  const values = { name: user.name, email: user.email, role: user.role, state: user.disabled ? "disabled" : "active" };
  const states = (["active", "disabled"] as const).map((value) => ({ value, label: t(`admin.users.state.${value}`) }));
  const wanted = { actions: ["user.revise"], of: { user: id }, fields: withState };
  const proposed = findProposed(ledger(), deskWords(ledger(), t, locale), admin, proposal, wanted);
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/admin/users`}>← {t("admin.users.title")}</a>
      </p>
      <PageHeading t={t} title={user.name} unnamed={t("admin.users.title")} />
      <p>{user.email}</p>
      <p>
        <a href={`/${locale}/admin/events?user=${id}`}>{t("admin.events.of_user")}</a>
      </p>
      <ProposalNotices t={t} locale={locale} user={admin} type="user" ids={[id]} />
      <ProposedNotice t={t} proposed={proposed} />
      <ActionForm
        action={reviseUserAction}
        initial={proposed?.initial ?? freshForm(values)}
        {...formFrame(t, locale, { user: id, version: String(user.version), ...proposed?.hidden })}
      >
        <TextField name="name" label={t("field.name.label")} hint={t("field.name.hint")} autoComplete="off" />
        <TextField name="email" type="email" label={t("field.email.label")} autoComplete="off" spellCheck={false} />
        <ChoiceField name="role" label={t("field.role.label")} choices={roleChoices(t)} />
        <ChoiceField name="state" label={t("field.state.label")} hint={t("field.state.hint")} choices={states} />
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
        <SecondPersonHint t={t} why={user.role === "admin" && user.id !== admin.id ? "account" : undefined} />
      </ActionForm>
      {!user.disabled && (
        <>
          <h2>{t("admin.link.heading")}</h2>
          <ActionForm action={issueLinkAction} initial={freshForm()} {...formFrame(t, locale, hidden)}>
            <p className="hint">{t("admin.link.lead")}</p>
            <SubmitButton label={t("admin.link.make")} busy={t("form.working")} className="button" />
          </ActionForm>
          <h2>{t("auth.factor.heading")}</h2>
          <ActionForm action={resetFactorsAction} initial={freshForm()} {...formFrame(t, locale, hidden)}>
            <p>{t("admin.factors.count", { count: user.factors })}</p>
            {user.factors > 0 && user.id !== admin.id && (
              <>
                <p className="hint">{t("admin.factors.lead")}</p>
                <SubmitButton label={t("admin.factors.reset")} busy={t("form.working")} className="button" />
                <SecondPersonHint t={t} why={user.role === "admin" ? "account" : undefined} />
              </>
            )}
          </ActionForm>
          <h2>{t("admin.sessions.heading")}</h2>
          <ActionForm action={signOutEverywhereAction} initial={freshForm()} {...formFrame(t, locale, hidden)}>
            <p className="hint">{t("admin.sessions.count", { count: user.sessions })}</p>
            {user.sessions > 0 && (
              <SubmitButton label={t("admin.sessions.end")} busy={t("form.working")} className="button" />
            )}
          </ActionForm>
        </>
      )}
    </section>
  );
}

/** The form has one field with two states, where the input has a flag. */
function withState({ disabled, ...input }: Record<string, unknown>) {
  return { ...input, state: disabled ? "disabled" : "active" };
}
