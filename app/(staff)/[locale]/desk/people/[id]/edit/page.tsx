import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { PersonEditor } from "@/app/(staff)/[locale]/desk/people/_parts/person-editor";
import { personForm } from "@/app/(staff)/[locale]/desk/people/_parts/person-form";
import { ledger } from "@/db/ledger/ledger";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** Edits a whole person, or the user's waiting proposal about the person. */
export default async function EditPersonPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const { proposal } = await searchParams;
  const user = await requirePageUser(locale, proposedPath(`desk/people/${id}/edit`, proposal), "page.desk.person.edit");
  const current = requireRecord("person", id);
  const words = deskWords(ledger(), t, locale);
  const wanted = { actions: ["person.revise"], of: { id }, edits: personForm };
  const proposed = findProposed(ledger(), words, user, proposal, wanted);
  return (
    <section className="stack">
      <p>
        <a href={`/${locale}/desk/people/${id}`}>← {nameWords(t, id, current.document.identity)}</a>
      </p>
      <PageHeading t={t} title={t("desk.edit")} />
      <ProposedNotice t={t} proposed={proposed} />
      <PersonEditor t={t} locale={locale} current={current} proposed={proposed} />
    </section>
  );
}
