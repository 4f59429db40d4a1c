import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { GroupFields } from "@/app/(staff)/_shared/fields/group-fields";
import { PlaceFields } from "@/app/(staff)/_shared/fields/place-fields";
import { PublicationField } from "@/app/(staff)/_shared/fields/publication-field";
import { ReleaseFields } from "@/app/(staff)/_shared/fields/release-fields";
import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { editWaits, SecondPersonHint } from "@/app/(staff)/_shared/records/second-person-hint";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { groupForm, groupInputForm } from "@/app/(staff)/[locale]/desk/groups/_parts/group-form";
import { saveGroupAction } from "@/app/(staff)/[locale]/desk/groups/_parts/save-group-action";
import { GroupDetentionFields } from "@/app/(staff)/[locale]/desk/groups/[id]/edit/_parts/group-detention-fields";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ledger } from "@/db/ledger/ledger";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** Edits a whole group, or the user's waiting proposal about it. */
export default async function EditGroupPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const { proposal } = await searchParams;
  const user = await requirePageUser(locale, proposedPath(`desk/groups/${id}/edit`, proposal), "page.desk.group.edit");
  const { document, version } = requireRecord("group", id);
  const { event, headcount, release, detention } = document.facts;
  const db = ledger();
  const choices = formChoices(db, t, locale);
  const isPublic = release?.publication === "published";
  const wanted = { actions: ["group.revise"], of: { id }, fields: groupInputForm, edits: groupForm };
  const proposed = findProposed(db, deskWords(db, t, locale), user, proposal, wanted);
  const hidden = {
    id,
    version: String(version),
    event,
    released: release ? "on" : "",
    detained: detention ? "on" : "",
    ...proposed?.hidden,
  };
  return (
    <section className="stack">
      <p>
        <a href={`/${locale}/desk/groups/${id}`}>← {t("desk.group.title", { count: headcount })}</a>
      </p>
      <PageHeading t={t} title={t("desk.edit")} />
      <ProposedNotice t={t} proposed={proposed} />
      <ActionForm
        action={saveGroupAction}
        initial={proposed?.initial ?? freshForm(flatten(groupForm.initial(db, document)))}
        {...formFrame(t, locale, hidden)}
      >
        <GroupFields t={t} choices={choices} />
        <PlaceFields t={t} choices={choices} />
        {detention && <GroupDetentionFields t={t} choices={choices} isPublic={detention.publication === "published"} />}
        {release && (
          <fieldset className="card stack">
            <legend>{t("group_event.release")}</legend>
            <ReleaseFields t={t} choices={choices} prefix="release." />
            <PublicationField t={t} name="release.publication" isPublic={isPublic} />
          </fieldset>
        )}
        <RevisionFields t={t} isPublic={isPublic} />
        <div className="actions save-bar">
          <SubmitButton label={t("form.save")} busy={t("form.saving")} />
          <SecondPersonHint t={t} why={editWaits(db, document, new Date())} />
        </div>
      </ActionForm>
    </section>
  );
}
