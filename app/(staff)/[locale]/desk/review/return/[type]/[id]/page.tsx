import { notFound } from "next/navigation";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { isUndoableType } from "@/app/(staff)/_shared/words/record-path";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { returnAction } from "@/app/(staff)/[locale]/desk/review/_parts/review-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { ledger } from "@/db/ledger/ledger";
import { canApprove } from "@/domain/values/permissions";

/** Returns a record to its author, with a comment. */
export default async function ReturnPage({ params }: LocaleParams<{ type: string; id: string }>) {
  const { locale: segment, type, id } = await params;
  const { locale, t } = inWords(segment);
  if (!isUndoableType(type)) notFound();
  await requirePageUser(locale, `desk/review/return/${type}/${id}`, canApprove);
  const { document, version } = requireRecord(type, id);
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/desk/review`}>← {t("desk.review.title")}</a>
      </p>
      <PageHeading t={t} title={t("desk.review.return_title")} />
      <p>{titleWords(deskWords(ledger(), t, locale), document)}</p>
      <ActionForm
        action={returnAction}
        initial={freshForm()}
        {...formFrame(t, locale, { type, id, version: String(version) })}
      >
        <TextArea label={t("desk.review.comment")} hint={t("desk.review.comment_hint")} name="reason" rows={4} />
        <SubmitButton label={t("desk.review.return")} busy={t("form.saving")} />
      </ActionForm>
    </section>
  );
}
