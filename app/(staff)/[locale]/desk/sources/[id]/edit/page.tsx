import { sourceForm } from "@/app/(staff)/_shared/fields/source-form";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { SourceEditor } from "@/app/(staff)/[locale]/desk/sources/_parts/source-editor";
import { ArchiveHelp } from "@/app/(staff)/[locale]/desk/sources/[id]/_parts/archive-help";
import { ledger } from "@/db/ledger/ledger";
import { canEdit } from "@/domain/values/permissions";

/** Edits a source for all records that cite it. */
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
