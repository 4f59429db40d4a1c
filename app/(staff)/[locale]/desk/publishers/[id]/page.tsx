import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { Facts } from "@/app/(staff)/_shared/records/facts";
import { ProposalNotices } from "@/app/(staff)/_shared/records/proposal-notices";
import { RecordTools } from "@/app/(staff)/_shared/records/record-tools";
import { SavedNotice } from "@/app/(staff)/_shared/records/saved-notice";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { publisherForm } from "@/app/(staff)/[locale]/desk/publishers/_parts/publisher-form";
import { ledger } from "@/db/ledger/ledger";
import { canEdit } from "@/domain/values/permissions";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** A publisher: details, and a link to its figures. */
export default async function PublisherPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/publishers/${id}`, canEdit);
  const { document } = requireRecord("publisher", id);
  const words = deskWords(ledger(), t, locale);
  return (
    <section className="stack">
      <SavedNotice t={t} saved={textOf((await searchParams).saved)} />
      <PageHeading t={t} title={titleWords(words, document)} />
      <ProposalNotices t={t} locale={locale} user={user} type="publisher" ids={[id]} />
      <RecordTools t={t} locale={locale} user={user} type="publisher" id={id} />
      <Facts words={words} data={publisherForm.initial(ledger(), document)} />
      <p>
        <a href={`/${locale}/desk/counts?publisher=${encodeURIComponent(id)}`}>{t("desk.publisher.figures")}</a>
      </p>
    </section>
  );
}
