import { notFound } from "next/navigation";
import { optionalChoicesOf } from "@/app/(staff)/_shared/fields/choices";
import { dateWords, fieldWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { sourceWords } from "@/app/(staff)/_shared/fields/source-words";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { CustodyFields } from "@/app/(staff)/[locale]/desk/people/[id]/_parts/custody-fields";
import { detentionEventAction } from "@/app/(staff)/[locale]/desk/people/[id]/_parts/detention-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { SourceRows } from "@/components/forms/source-rows";
import { SubjectFields } from "@/components/forms/subject-fields";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { ledger } from "@/db/ledger/ledger";
import { detentionDates } from "@/domain/rules/overlap";
import { isOpen } from "@/domain/rules/releases-of";
import { formatPeriod } from "@/domain/wording/format-period";

const eventActions = ["spell.custody", "spell.legal_stage", "spell.death", "spell.escape"];

/** Records an event during a detention: transfer, change of custody, legal stage, death, escape. */
export default async function DetentionEventPage({
  params,
  searchParams,
}: LocaleParams<{ id: string }> & { searchParams: Query }) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const { spell, proposal } = await searchParams;
  const number = textOf(spell);
  const path = proposedPath(`desk/people/${id}/event?spell=${number}`, proposal);
  const user = await requirePageUser(locale, path, "page.desk.person.event");
  const { document } = requireRecord("person", id);
  const detention = document.facts.detentions.find((each) => String(each.id) === number) ?? notFound();
  const choices = formChoices(ledger(), t, locale);
  const day = <DateField {...dateWords(t, "day")} name="day" />;
  const custody = (
    <>
      <DateField {...dateWords(t, "from")} name="from" />
      <CustodyFields t={t} choices={choices} />
    </>
  );
  const stage = (
    <SelectField {...fieldWords(t, "legalStage")} name="legalStage" choices={optionalChoicesOf(t, "legal_stage")} />
  );
  const death = (
    <>
      {day}
      <TextField {...optionalWords(t, "causeOfDeath")} name="causeOfDeath" autoComplete="off" />
    </>
  );
  const kinds = isOpen(detention)
    ? (["custody", "legal_stage", "death", "escape"] as const)
    : (["custody", "legal_stage"] as const);
  const wanted = { actions: eventActions, of: { id, spell: number } };
  const proposed = findProposed(ledger(), deskWords(ledger(), t, locale), user, proposal, wanted);
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/desk/people/${id}#spell-${number}`}>← {nameWords(t, id, document.identity)}</a>
      </p>
      <PageHeading t={t} title={t("desk.spell.event")} />
      <p className="hint">{t("desk.spell.period", { period: formatPeriod(detentionDates(detention), locale) })}</p>
      {isOpen(detention) && (
        <p>
          {t("desk.spell.release_elsewhere")}{" "}
          <a href={`/${locale}/desk/releases/new?person=${id}`}>{t("desk.release.new")}</a>
        </p>
      )}
      <ProposedNotice t={t} proposed={proposed} />
      <ActionForm
        action={detentionEventAction}
        initial={proposed?.initial ?? freshForm({ event: "custody" })}
        {...formFrame(t, locale, { id, spell: number, ...proposed?.hidden })}
      >
        <SubjectFields
          name="event"
          label={t("field.spell_event.label")}
          initial="custody"
          choices={kinds.map((value) => ({ value, label: t(`spell_event.${value}`) }))}
          fields={{ custody, legal_stage: stage, death, escape: day }}
        />
        <SourceRows words={sourceWords(t)} languages={choices.languages} known={choices.sources} />
        <TextArea {...optionalWords(t, "reason")} name="reason" rows={2} />
        <div className="actions save-bar">
          <SubmitButton label={t("form.save")} busy={t("form.saving")} />
        </div>
      </ActionForm>
    </section>
  );
}
