import { fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { ProposalNotices } from "@/app/(staff)/_shared/records/proposal-notices";
import { SavedNotice } from "@/app/(staff)/_shared/records/saved-notice";
import { SecondPersonHint } from "@/app/(staff)/_shared/records/second-person-hint";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { saveSettingsAction } from "@/app/(staff)/[locale]/admin/settings/_parts/save-settings-action";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { ChoiceField } from "@/components/forms/choice-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { canSetUp } from "@/domain/values/permissions";
import { reviewPolicies } from "@/domain/values/vocabulary";

/** The settings that an admin can change here: which changes wait for approval. */
export default async function SettingsPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const { saved, proposal } = await searchParams;
  const user = await requirePageUser(locale, proposedPath("admin/settings", proposal), canSetUp);
  const words = deskWords(ledger(), t, locale);
  const proposed = findProposed(ledger(), words, user, proposal, { actions: ["setting.revise"], of: {} });
  const { reviewPolicy } = readSettings(ledger());
  const policies = reviewPolicies.map((value) => ({
    value,
    label: t(`review_policy.${value}.label`),
    hint: t(`review_policy.${value}.hint`),
  }));
  return (
    <section className="narrow stack">
      <SavedNotice t={t} saved={textOf(saved)} />
      <PageHeading t={t} title={t("admin.settings.title")} />
      <ProposalNotices t={t} locale={locale} user={user} type="setting" id="reviewPolicy" />
      <ProposedNotice t={t} proposed={proposed} />
      <ActionForm
        action={saveSettingsAction}
        initial={proposed?.initial ?? freshForm({ reviewPolicy })}
        {...formFrame(t, locale, proposed?.hidden)}
      >
        <ChoiceField name="reviewPolicy" {...fieldWords(t, "reviewPolicy")} choices={policies} />
        <TextArea {...optionalWords(t, "reason")} name="reason" rows={2} />
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
        <SecondPersonHint t={t} why="policy" />
      </ActionForm>
    </section>
  );
}
