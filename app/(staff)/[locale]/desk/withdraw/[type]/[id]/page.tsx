import { notFound } from "next/navigation";
import { optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { CorrectionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { withdrawAction } from "@/app/(staff)/_shared/records/record-actions";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { isUndoableType, pathOf } from "@/app/(staff)/_shared/words/record-path";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { ledger } from "@/db/ledger/ledger";
import { canEdit } from "@/domain/values/permissions";

type Props = LocaleParams<{ type: string; id: string }> & {
  searchParams: Promise<{ release?: string; spell?: string }>;
};

/** Withdraws a public record, or a part of it, with a public reason; the record stays at the desk. */
export default async function WithdrawPage({ params, searchParams }: Props) {
  const { locale: segment, type, id } = await params;
  const { locale, t } = inWords(segment);
  if (!isUndoableType(type)) notFound();
  const { release = "", spell: detention = "" } = await searchParams;
  const part = { release, spell: detention };
  await requirePageUser(locale, `desk/withdraw/${type}/${id}?${new URLSearchParams(part)}`, canEdit);
  const { document, version } = requireRecord(type, id);
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/${pathOf(type, id)}`}>← {titleWords(deskWords(ledger(), t, locale), document)}</a>
      </p>
      <PageHeading t={t} title={t("desk.withdraw.title")} />
      <p>{t("desk.withdraw.lead")}</p>
      {type !== "count" && detention === "" && <p>{t("desk.withdraw.detention")}</p>}
      {detention !== "" && <p>{t("desk.withdraw.spell")}</p>}
      <ActionForm
        action={withdrawAction}
        initial={freshForm()}
        {...formFrame(t, locale, { type, id, ...part, version: String(version) })}
      >
        <CorrectionFields t={t} />
        <TextArea {...optionalWords(t, "reason")} name="reason" rows={2} />
        <SubmitButton label={t("desk.withdraw.submit")} busy={t("form.saving")} className="button button-danger" />
      </ActionForm>
    </section>
  );
}
