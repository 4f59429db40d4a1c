import { notFound } from "next/navigation";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { eraseReasonAction } from "@/app/(staff)/_shared/records/record-actions";
import { numberOf } from "@/app/(staff)/_shared/words/query";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { findNote } from "@/db/history/find-note";
import { ledger } from "@/db/ledger/ledger";

/** Erases the reason and the public note of a change, which may name a person. */
export default async function EraseReasonPage({ params }: LocaleParams<{ change: string }>) {
  const { locale: segment, change } = await params;
  const { locale, t } = inWords(segment);
  await requirePageUser(locale, `desk/erase-reason/${change}`, "page.desk.erase_reason");
  const number = numberOf(change);
  if (number === undefined) notFound();
  const texts = Object.values(findNote(ledger(), number)).filter((text) => text !== "");
  return (
    <section className="narrow stack">
      <PageHeading t={t} title={t("desk.erase_reason.title", { change })} />
      <p>{t(texts.length > 0 ? "desk.erase_reason.lead" : "desk.erase_reason.blank")}</p>
      {texts.map((text) => (
        <blockquote key={text} className="prose">
          {text}
        </blockquote>
      ))}
      {texts.length > 0 && (
        <ActionForm action={eraseReasonAction} initial={freshForm()} {...formFrame(t, locale, { change })}>
          <SubmitButton
            label={t("desk.erase_reason.submit")}
            busy={t("form.saving")}
            className="button button-danger"
          />
        </ActionForm>
      )}
    </section>
  );
}
