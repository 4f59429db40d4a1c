import { notFound } from "next/navigation";
import { fieldWords } from "@/app/(staff)/_shared/fields/field-labels";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { findEvidence } from "@/app/(staff)/_shared/records/find-evidence";
import { fileTitle } from "@/app/(staff)/[locale]/desk/sources/[id]/_parts/evidence-words";
import {
  deleteEvidenceAction,
  withdrawEvidenceAction,
} from "@/app/(staff)/[locale]/desk/sources/[id]/evidence/[evidence]/withdraw/_parts/evidence-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { ledger } from "@/db/ledger/ledger";
import { may } from "@/domain/access/may";

/** Withdraws a file of a source; an admin may also delete it for ever. */
export default async function WithdrawEvidencePage({ params }: LocaleParams<{ id: string; evidence: string }>) {
  const { locale: segment, id, evidence } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(
    locale,
    `desk/sources/${id}/evidence/${evidence}/withdraw`,
    "page.desk.evidence.withdraw",
  );
  const file = findEvidence(ledger(), user, id, evidence) ?? notFound();
  const { identity } = requireRecord("source", id).document;
  const reason = <TextArea {...fieldWords(t, "reason")} name="reason" rows={2} />;
  const frame = () => formFrame(t, locale, { source: id, evidence });
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/desk/sources/${id}#evidence`}>← {t("desk.source.numbered", { id })}</a>
      </p>
      <PageHeading t={t} title={t("desk.evidence.withdraw.title")} />
      <p>{fileTitle(t, file, identity)}</p>
      {file.keeping === "kept" && (
        <ActionForm action={withdrawEvidenceAction} initial={freshForm()} {...frame()}>
          <p>{t("desk.evidence.withdraw.lead")}</p>
          {reason}
          <SubmitButton
            label={t("desk.evidence.withdraw.submit")}
            busy={t("form.saving")}
            className="button button-danger"
          />
        </ActionForm>
      )}
      {may(user, "evidence.delete") && (
        <details open={file.keeping !== "kept"}>
          <summary>{t("desk.evidence.delete.title")}</summary>
          <ActionForm action={deleteEvidenceAction} initial={freshForm()} {...frame()}>
            <p>{t("desk.evidence.delete.lead")}</p>
            {reason}
            <SubmitButton
              label={t("desk.evidence.delete.submit")}
              busy={t("form.saving")}
              className="button button-danger"
            />
          </ActionForm>
        </details>
      )}
    </section>
  );
}
