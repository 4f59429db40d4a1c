import { EvidenceSection } from "@/app/(staff)/evidence/evidence-section";
import { numberOf, type Query, textOf } from "@/app/(staff)/lists/query";
import { PageHeading } from "@/app/(staff)/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/page-locale";
import { Facts } from "@/app/(staff)/records/facts";
import { RecordTools } from "@/app/(staff)/records/record-tools";
import { SavedNotice } from "@/app/(staff)/records/saved-notice";
import { requirePageUser } from "@/app/(staff)/require-page-user";
import { requireRecord } from "@/app/(staff)/require-record";
import { ArchiveHelp } from "@/app/(staff)/sources/archive-help";
import { sourceForm } from "@/app/(staff)/sources/source-form";
import { SourceUses } from "@/app/(staff)/sources/source-uses";
import { deskWords } from "@/app/(staff)/words/desk-words";
import { ledger } from "@/db/ledger/ledger";
import { canEdit } from "@/domain/values/permissions";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** A page that records were read from: what it is, its archived copy, and which records cite it. */
export default async function SourcePage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/sources/${id}`, canEdit);
  const { document } = requireRecord("source", id);
  const { url, outlet, title, archivedUrl } = document.facts;
  const numbered = t("desk.source.numbered", { id });
  const query = await searchParams;
  const db = ledger();
  const words = deskWords(db, t, locale);
  return (
    <section className="stack">
      <SavedNotice t={t} saved={textOf(query.saved)} />
      <PageHeading t={t} title={title || `${numbered}: ${outlet}`} unnamed={numbered} />
      <RecordTools t={t} locale={locale} user={user} type="source" id={id} />
      <Facts words={words} data={sourceForm.initial(db, document)} />
      {archivedUrl === null && (
        <ArchiveHelp t={t} url={url}>
          <a href={`/${locale}/desk/sources/${id}/edit`}>{t("desk.source.archive.enter")}</a>
        </ArchiveHelp>
      )}
      <EvidenceSection
        words={words}
        user={user}
        source={document}
        problem={textOf(query.problem)}
        attached={textOf(query.attached)}
      />
      <SourceUses words={words} id={id} after={numberOf(query.after)} />
    </section>
  );
}
