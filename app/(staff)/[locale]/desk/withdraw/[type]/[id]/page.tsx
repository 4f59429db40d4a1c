import { notFound } from "next/navigation";
import { optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { CorrectionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { withdrawAction } from "@/app/(staff)/_shared/records/record-actions";
import { editWaits, SecondPersonHint } from "@/app/(staff)/_shared/records/second-person-hint";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { isUndoableType, pathOf } from "@/app/(staff)/_shared/words/record-path";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { ledger } from "@/db/ledger/ledger";

type Props = LocaleParams<{ type: string; id: string }> & {
  searchParams: Promise<{ release?: string; spell?: string; proposal?: string }>;
};

/** Withdraws a public record, or a part of it, with a public reason; the record stays at the desk. */
export default async function WithdrawPage({ params, searchParams }: Props) {
  const { locale: segment, type, id } = await params;
  const { locale, t } = inWords(segment);
  if (!isUndoableType(type)) notFound();
  const { release = "", spell: detention = "", proposal } = await searchParams;
  const part = { release, spell: detention };
  const path = proposedPath(`desk/withdraw/${type}/${id}?${new URLSearchParams(part)}`, proposal);
  const user = await requirePageUser(locale, path, "page.desk.withdraw");
  const { document, version } = requireRecord(type, id);
  const words = deskWords(ledger(), t, locale);
  const wanted = { actions: [`${detention === "" ? type : "spell"}.withdraw`], of: { type, id, ...part } };
  const proposed = findProposed(ledger(), words, user, proposal, wanted);
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/${pathOf(type, id)}`}>← {titleWords(words, document)}</a>
      </p>
      <PageHeading t={t} title={t("desk.withdraw.title")} />
      <p>{t("desk.withdraw.lead")}</p>
      {type !== "count" && detention === "" && <p>{t("desk.withdraw.detention")}</p>}
      {detention !== "" && <p>{t("desk.withdraw.spell")}</p>}
      <ProposedNotice t={t} proposed={proposed} />
      <ActionForm
        action={withdrawAction}
        initial={proposed?.initial ?? freshForm()}
        {...formFrame(t, locale, { type, id, ...part, version: String(version), ...proposed?.hidden })}
      >
        <CorrectionFields t={t} />
        <TextArea {...optionalWords(t, "reason")} name="reason" rows={2} />
        <SubmitButton label={t("desk.withdraw.submit")} busy={t("form.saving")} className="button button-danger" />
        {type === "count" && <SecondPersonHint t={t} why={editWaits(ledger(), document, new Date())} />}
      </ActionForm>
    </section>
  );
}
