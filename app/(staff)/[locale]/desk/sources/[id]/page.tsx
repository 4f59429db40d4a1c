import { sourceForm } from "@/app/(staff)/_shared/fields/source-form";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { Facts } from "@/app/(staff)/_shared/records/facts";
import { ProposalNotices } from "@/app/(staff)/_shared/records/proposal-notices";
import { PublicBanner } from "@/app/(staff)/_shared/records/public-banner";
import { RecordTools } from "@/app/(staff)/_shared/records/record-tools";
import { SavedNotice } from "@/app/(staff)/_shared/records/saved-notice";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { sourceTitle } from "@/app/(staff)/_shared/words/source-title";
import { ArchiveHelp } from "@/app/(staff)/[locale]/desk/sources/[id]/_parts/archive-help";
import { EvidenceSection } from "@/app/(staff)/[locale]/desk/sources/[id]/_parts/evidence-section";
import { SourceUses } from "@/app/(staff)/[locale]/desk/sources/[id]/_parts/source-uses";
import { ledger } from "@/db/ledger/ledger";
import { findTaker } from "@/db/sources/find-taker";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** A source: details, archived copy, evidence, and the records that cite it. */
export default async function SourcePage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/sources/${id}`, "page.desk.source");
  const { document } = requireRecord("source", id);
  const { url, outlet, title, archivedUrl, contact } = document.facts;
  const numbered = t("desk.source.numbered", { id });
  const query = await searchParams;
  const db = ledger();
  const words = deskWords(db, t, locale);
  return (
    <section className="stack">
      <SavedNotice t={t} query={query} document={document} />
      <PageHeading
        t={t}
        title={contact ? sourceTitle(document.facts, locale) : title || `${numbered}: ${outlet}`}
        unnamed={numbered}
      />
      <PublicBanner t={t} locale={locale} user={user} document={document} />
      <ProposalNotices t={t} locale={locale} user={user} type="source" ids={[id]} />
      <RecordTools t={t} locale={locale} user={user} type="source" id={id} />
      <Facts words={words} data={{ ...sourceForm.initial(db, document), takenBy: findTaker(db, id) }} />
      {url !== null && archivedUrl === null && (
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
