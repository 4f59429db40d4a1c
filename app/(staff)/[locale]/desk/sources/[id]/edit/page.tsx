import { sourceForm } from "@/app/(staff)/_shared/fields/source-form";
import { findProposed, proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { SourceEditor } from "@/app/(staff)/[locale]/desk/sources/_parts/source-editor";
import { ArchiveHelp } from "@/app/(staff)/[locale]/desk/sources/[id]/_parts/archive-help";
import { ledger } from "@/db/ledger/ledger";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** Edits a source for all records that cite it, or the user's waiting proposal about it. */
export default async function EditSourcePage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const { proposal } = await searchParams;
  const user = await requirePageUser(
    locale,
    proposedPath(`desk/sources/${id}/edit`, proposal),
    "page.desk.source.edit",
  );
  const current = requireRecord("source", id);
  const { document } = current;
  const words = deskWords(ledger(), t, locale);
  const wanted = { actions: ["source.revise"], of: { id }, edits: sourceForm };
  const proposed = findProposed(ledger(), words, user, proposal, wanted);
  return (
    <section className="stack">
      <p>
        <a href={`/${locale}/desk/sources/${id}`}>← {titleWords(words, document)}</a>
      </p>
      <PageHeading t={t} title={t("desk.edit")} />
      {document.facts.url !== null && document.facts.archivedUrl === null && (
        <ArchiveHelp t={t} url={document.facts.url} />
      )}
      <ProposedNotice t={t} proposed={proposed} />
      <SourceEditor t={t} locale={locale} current={current} proposed={proposed} />
    </section>
  );
}
