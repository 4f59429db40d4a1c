import { notFound } from "next/navigation";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { returnAction, returnProposalAction } from "@/app/(staff)/_shared/review/approval-actions";
import { proposalTitle } from "@/app/(staff)/_shared/review/proposal-words";
import { type DeskWords, deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf } from "@/app/(staff)/_shared/words/query";
import { isUndoableType } from "@/app/(staff)/_shared/words/record-path";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { ledger } from "@/db/ledger/ledger";
import { findProposal } from "@/db/proposals/proposal";

/** Returns a record in review, or a proposal, to its author, with a comment. */
export default async function ReturnPage({ params }: LocaleParams<{ type: string; id: string }>) {
  const { locale: segment, type, id } = await params;
  const { locale, t } = inWords(segment);
  await requirePageUser(locale, `desk/review/return/${type}/${id}`, "page.desk.review.return");
  const words = deskWords(ledger(), t, locale);
  const { title, hidden, action } = type === "proposal" ? ofProposal(words, id) : ofRecord(words, type, id);
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/desk/review`}>← {t("desk.review.title")}</a>
      </p>
      <PageHeading t={t} title={t("desk.review.return_title")} />
      <p>{title}</p>
      <ActionForm action={action} initial={freshForm()} {...formFrame(t, locale, hidden)}>
        <TextArea label={t("desk.review.comment")} hint={t("desk.review.comment_hint")} name="reason" rows={4} />
        <SubmitButton label={t("desk.review.return")} busy={t("form.saving")} />
      </ActionForm>
    </section>
  );
}

type Returned = { title: string; hidden: Record<string, string>; action: typeof returnAction };

function ofRecord(words: DeskWords, type: string, id: string): Returned {
  if (!isUndoableType(type)) notFound();
  const { document, version } = requireRecord(type, id);
  return { title: titleWords(words, document), hidden: { type, id, version: String(version) }, action: returnAction };
}

function ofProposal(words: DeskWords, id: string): Returned {
  const proposal = findProposal(ledger(), numberOf(id) ?? 0);
  if (proposal?.state !== "waiting") notFound();
  return {
    title: proposalTitle(ledger(), words, proposal),
    hidden: { proposal: String(proposal.id) },
    action: returnProposalAction,
  };
}
