import { fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
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
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { ChoiceField } from "@/components/forms/choice-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { ledger } from "@/db/ledger/ledger";
import { reviewPolicies } from "@/domain/values/vocabulary";
import { reviewPolicyForm } from "./_parts/review-policy-form";
import { saveReviewPolicyAction } from "./_parts/save-review-policy-action";

/** The review policy: which changes wait for approval. Its own change always waits. */
export default async function ReviewPolicyPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const { proposal } = await searchParams;
  const user = await requirePageUser(
    locale,
    proposedPath("admin/settings/review-policy", proposal),
    "page.admin.review_policy",
  );
  const db = ledger();
  const wanted = { actions: ["setting.revise"], of: { titleEs: "" }, edits: reviewPolicyForm };
  const proposed = findProposed(db, deskWords(db, t, locale), user, proposal, wanted);
  const version = reviewPolicyForm.newest(db);
  const policies = reviewPolicies.map((value) => ({
    value,
    label: t(`review_policy.${value}.label`),
    hint: t(`review_policy.${value}.hint`),
  }));
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/admin/settings`}>← {t("admin.settings.title")}</a>
      </p>
      <PageHeading t={t} title={t("admin.settings.policy")} />
      <ProposalNotices t={t} locale={locale} user={user} type="setting" ids={reviewPolicyForm.fields} />
      <ProposedNotice t={t} proposed={proposed} />
      <ActionForm
        action={saveReviewPolicyAction}
        initial={proposed?.initial ?? freshForm(flatten(reviewPolicyForm.at(db, version)))}
        {...formFrame(t, locale, { version: String(version), ...proposed?.hidden })}
      >
        <ChoiceField name="reviewPolicy" {...fieldWords(t, "reviewPolicy")} choices={policies} />
        <TextArea {...optionalWords(t, "reason")} name="reason" rows={2} />
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
        <SecondPersonHint t={t} why="policy" />
      </ActionForm>
    </section>
  );
}
