import { dateWords, optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { PublicationField } from "@/app/(staff)/_shared/fields/publication-field";
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
import type { Query } from "@/app/(staff)/_shared/words/query";
import { CustodyFields } from "@/app/(staff)/[locale]/desk/people/[id]/_parts/custody-fields";
import { arrestAction } from "@/app/(staff)/[locale]/desk/people/[id]/_parts/detention-actions";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SourceRows } from "@/components/forms/source-rows";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { ledger } from "@/db/ledger/ledger";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** Records an arrest of a person in the ledger: a new detention, also after a release. */
export default async function ArrestPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const { proposal } = await searchParams;
  const user = await requirePageUser(
    locale,
    proposedPath(`desk/people/${id}/arrest`, proposal),
    "page.desk.person.arrest",
  );
  const { document } = requireRecord("person", id);
  const choices = formChoices(ledger(), t, locale);
  const wanted = { actions: ["person.arrest"], of: { id } };
  const proposed = findProposed(ledger(), deskWords(ledger(), t, locale), user, proposal, wanted);
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/desk/people/${id}`}>← {nameWords(t, id, document.identity)}</a>
      </p>
      <PageHeading t={t} title={t("desk.spell.arrest")} />
      <p className="hint">{t("desk.spell.arrest_lead")}</p>
      <ProposedNotice t={t} proposed={proposed} />
      <ActionForm
        action={arrestAction}
        initial={proposed?.initial ?? freshForm()}
        {...formFrame(t, locale, { id, ...proposed?.hidden })}
      >
        <DateField {...dateWords(t, "from", "optional")} name="from" />
        <CustodyFields t={t} choices={choices} />
        <SourceRows words={sourceWords(t)} languages={choices.languages} known={choices.sources} />
        <PublicationField t={t} name="publication" isPublic={false} />
        <TextArea {...optionalWords(t, "reason")} name="reason" rows={2} />
        <div className="actions save-bar">
          <SubmitButton label={t("form.save")} busy={t("form.saving")} />
        </div>
      </ActionForm>
    </section>
  );
}
