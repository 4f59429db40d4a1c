import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { numberOf, type Query } from "@/app/(staff)/_shared/words/query";
import { LookAlikeList } from "@/app/(staff)/[locale]/desk/people/_parts/look-alike-list";
import { mergePeopleAction } from "@/app/(staff)/[locale]/desk/people/_parts/merge-people-action";
import { SideBySide } from "@/app/(staff)/[locale]/desk/people/[id]/merge/_parts/side-by-side";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { Labelled } from "@/components/forms/labelled";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { isDistinctFrom } from "@/db/changes/distinct-people";
import { findDocument } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import { findLookAlikes } from "@/db/people/find-similar-people";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** Possible duplicates of a person; after a choice, the comparison and the form that merges both records. */
export default async function MergePage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const query = await searchParams;
  const other = numberOf(query.other);
  const path = proposedPath(`desk/people/${id}/merge${other ? `?other=${other}` : ""}`, query.proposal);
  const user = await requirePageUser(locale, path, "page.desk.person.merge");
  const kept = requireRecord("person", id);
  const name = nameWords(t, id, kept.document.identity);
  const back = (
    <p>
      <a href={`/${locale}/desk/people/${id}`}>← {name}</a>
    </p>
  );
  const gone =
    other === undefined || String(other) === id ? undefined : findDocument(ledger(), "person", String(other));
  if (other === undefined || gone === undefined) {
    const [found] = await findLookAlikes(ledger(), [id], new Date());
    return (
      <section className="stack">
        {back}
        <PageHeading t={t} title={t("desk.merge.choose", { name })} unnamed={t("desk.person.nameless", { id })} />
        <p>{t("desk.merge.choose_lead")}</p>
        <LookAlikeList t={t} locale={locale} id={id} alike={found?.alike ?? []} />
        <form method="get" className="field-row filter">
          <Labelled id="other" label={t("desk.merge.number")} problem={other && t("desk.merge.no_other", { other })}>
            <input
              id="other"
              name="other"
              inputMode="numeric"
              pattern="[0-9]+"
              required
              defaultValue={other}
              aria-invalid={other ? true : undefined}
              aria-describedby={other ? "other-error" : undefined}
            />
          </Labelled>
          <button type="submit" className="button">
            {t("desk.merge.compare")}
          </button>
        </form>
      </section>
    );
  }
  const words = deskWords(ledger(), t, locale);
  const wanted = { actions: ["person.merge"], of: { id, other: String(other) } };
  const proposed = findProposed(ledger(), words, user, query.proposal, wanted);
  const versions = { version: String(kept.version), otherVersion: String(gone.version) };
  const hidden = { id, other: String(other), ...versions, ...proposed?.hidden };
  return (
    <section className="stack">
      {back}
      <PageHeading t={t} title={t("desk.merge.title")} />
      <p>{t("desk.merge.lead", { id, other })}</p>
      {isDistinctFrom(ledger(), id)(String(other)) && <Notice kind="info" title={t("desk.merge.distinct")} />}
      <SideBySide words={words} kept={kept.document} other={gone.document} />
      <p>
        <a href={`/${locale}/desk/people/${other}/merge?other=${id}`}>{t("desk.merge.swap")}</a>
      </p>
      <ProposedNotice t={t} proposed={proposed} />
      <ActionForm
        key={`${id}-${other}`}
        action={mergePeopleAction}
        initial={proposed?.initial ?? freshForm({ change: "correction", publicReason: "duplicate" })}
        {...formFrame(t, locale, hidden)}
      >
        <RevisionFields t={t} isPublic />
        <SubmitButton label={t("desk.merge.submit")} busy={t("form.saving")} />
      </ActionForm>
    </section>
  );
}
