import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { publicationField } from "@/app/(staff)/_shared/records/release-form";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { CountFields } from "@/app/(staff)/[locale]/desk/counts/_parts/count-fields";
import { countForm } from "@/app/(staff)/[locale]/desk/counts/_parts/count-form";
import { saveCountAction } from "@/app/(staff)/[locale]/desk/counts/_parts/save-count-action";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ledger } from "@/db/ledger/ledger";
import { listPublishers } from "@/db/records/list-publishers";
import { canEdit } from "@/domain/values/permissions";

/** Edits a publisher's figure. The publisher cannot change. */
export default async function EditCountPage({ params }: LocaleParams<{ id: string }>) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  await requirePageUser(locale, `desk/counts/${id}/edit`, canEdit);
  const { document, version } = requireRecord("count", id);
  const { publisher, publication } = document.facts;
  const db = ledger();
  const publishers = listPublishers(db, locale).filter((each) => each.id === publisher);
  const hidden = { id, version: String(version), publication: publicationField(publication) };
  return (
    <section className="stack">
      <p>
        <a href={`/${locale}/desk/counts/${id}`}>← {titleWords(deskWords(db, t, locale), document)}</a>
      </p>
      <PageHeading t={t} title={t("desk.edit")} />
      <ActionForm
        action={saveCountAction}
        initial={freshForm(flatten(countForm.initial(db, document)))}
        {...formFrame(t, locale, hidden)}
      >
        <CountFields
          t={t}
          locale={locale}
          choices={formChoices(db, t, locale)}
          publishers={publishers.map(({ id: value, name }) => ({ value, label: name }))}
          isKnown
        />
        <RevisionFields t={t} isPublic={publication === "published"} />
        <div className="actions save-bar">
          <SubmitButton label={t("form.save")} busy={t("form.saving")} />
        </div>
      </ActionForm>
    </section>
  );
}
