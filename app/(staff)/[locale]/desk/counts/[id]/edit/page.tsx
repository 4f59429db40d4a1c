import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { publicationField } from "@/app/(staff)/_shared/records/release-form";
import { editWaits, SecondPersonHint } from "@/app/(staff)/_shared/records/second-person-hint";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { CountFields } from "@/app/(staff)/[locale]/desk/counts/_parts/count-fields";
import { countForm, countInputForm } from "@/app/(staff)/[locale]/desk/counts/_parts/count-form";
import { saveCountAction } from "@/app/(staff)/[locale]/desk/counts/_parts/save-count-action";
import { freshForm, type Values } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ledger } from "@/db/ledger/ledger";
import { listPublishers } from "@/db/records/list-publishers";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/**
 * Edits a publisher's figure, or the user's waiting proposal about it. The publisher cannot change. `value`: the number
 * with which another form corrects it.
 */
export default async function EditCountPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const { proposal, value } = await searchParams;
  const user = await requirePageUser(locale, proposedPath(`desk/counts/${id}/edit`, proposal), "page.desk.count.edit");
  const { document, version } = requireRecord("count", id);
  const { publisher, publication } = document.facts;
  const db = ledger();
  const publishers = listPublishers(db, locale).filter((each) => each.id === publisher);
  const words = deskWords(db, t, locale);
  const wanted = { actions: ["count.revise"], of: { id }, fields: countInputForm(db), edits: countForm };
  const proposed = findProposed(db, words, user, proposal, wanted);
  const hidden = { id, version: String(version), publication: publicationField(publication), ...proposed?.hidden };
  const corrected: Values = /^\d{1,7}$/.test(textOf(value)) ? { value: textOf(value) } : {};
  return (
    <section className="stack">
      <p>
        <a href={`/${locale}/desk/counts/${id}`}>← {titleWords(words, document)}</a>
      </p>
      <PageHeading t={t} title={t("desk.edit")} />
      <ProposedNotice t={t} proposed={proposed} />
      <ActionForm
        action={saveCountAction}
        initial={proposed?.initial ?? freshForm({ ...flatten(countForm.initial(db, document)), ...corrected })}
        {...formFrame(t, locale, hidden)}
      >
        <CountFields
          words={words}
          db={db}
          choices={formChoices(db, t, locale)}
          publishers={publishers.map(({ id: value, name }) => ({ value, label: name }))}
          isKnown
        />
        <RevisionFields t={t} isPublic={publication === "published"} />
        <div className="actions save-bar">
          <SubmitButton label={t("form.save")} busy={t("form.saving")} />
          <SecondPersonHint t={t} why={editWaits(db, document, new Date())} />
        </div>
      </ActionForm>
    </section>
  );
}
