import { flatten } from "@/app/(staff)/form/flatten";
import { PageHeading } from "@/app/(staff)/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/page-locale";
import { requirePageUser } from "@/app/(staff)/require-page-user";
import { requireRecord } from "@/app/(staff)/require-record";
import { titleWords } from "@/app/(staff)/review/title-words";
import { ArchiveHelp } from "@/app/(staff)/sources/archive-help";
import { SourceEditor } from "@/app/(staff)/sources/source-editor";
import { sourceForm } from "@/app/(staff)/sources/source-form";
import { deskWords } from "@/app/(staff)/words/desk-words";
import { ledger } from "@/db/ledger/ledger";
import { canEdit } from "@/domain/values/permissions";

/** Edits what is known of a source, for every record that cites it. */
export default async function EditSourcePage({ params }: LocaleParams<{ id: string }>) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  await requirePageUser(locale, `desk/sources/${id}/edit`, canEdit);
  const { document, version } = requireRecord("source", id);
  return (
    <section className="stack">
      <p>
        <a href={`/${locale}/desk/sources/${id}`}>← {titleWords(deskWords(ledger(), t, locale), document)}</a>
      </p>
      <PageHeading t={t} title={t("desk.edit")} />
      {document.facts.archivedUrl === null && <ArchiveHelp t={t} url={document.facts.url} />}
      <SourceEditor
        t={t}
        locale={locale}
        values={flatten(sourceForm.initial(ledger(), document))}
        hidden={{ id, version: String(version) }}
      />
    </section>
  );
}
