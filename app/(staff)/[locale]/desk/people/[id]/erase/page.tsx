import { fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { erasePersonAction } from "@/app/(staff)/_shared/records/record-actions";
import { SecondPersonHint } from "@/app/(staff)/_shared/records/second-person-hint";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { Remains } from "@/app/(staff)/[locale]/desk/people/[id]/erase/_parts/remains";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { CheckField } from "@/components/forms/check-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { ledger } from "@/db/ledger/ledger";
import { mentionsLeft } from "@/db/people/mentions-left";
import { sourcesOfPerson } from "@/db/sources/cited-by";

/** Erases a person's identity for ever. The user types the record's number to confirm. */
export default async function ErasePersonPage({ params }: LocaleParams<{ id: string }>) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  await requirePageUser(locale, `desk/people/${id}/erase`, "page.desk.person.erase");
  const name = nameWords(t, id, requireRecord("person", id).document.identity);
  const sources = sourcesOfPerson(ledger(), id);
  const hasOwn = sources.some(({ files, isOwn }) => isOwn && files > 0);
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/desk/people/${id}`}>← {name}</a>
      </p>
      <PageHeading t={t} title={t("desk.erase.title", { name })} unnamed={t("desk.person.nameless", { id })} />
      <p>{t("desk.erase.lead")}</p>
      <Remains t={t} locale={locale} sources={sources} left={mentionsLeft(ledger(), id)} />
      <ActionForm
        action={erasePersonAction}
        initial={freshForm(hasOwn ? { deleteEvidence: "on" } : {})}
        {...formFrame(t, locale, { id })}
      >
        <TextField
          name="confirm"
          label={t("desk.erase.confirm", { id })}
          inputMode="numeric"
          autoComplete="off"
          wide={false}
        />
        {hasOwn && <CheckField {...fieldWords(t, "deleteEvidence")} name="deleteEvidence" />}
        <TextArea {...optionalWords(t, "reason")} name="reason" rows={2} />
        <SubmitButton label={t("desk.erase.submit")} busy={t("form.saving")} className="button button-danger" />
        <SecondPersonHint t={t} why="erase" />
      </ActionForm>
    </section>
  );
}
