import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { Facts } from "@/app/(staff)/_shared/records/facts";
import { PublicationTools } from "@/app/(staff)/_shared/records/publication-tools";
import { RecordTools } from "@/app/(staff)/_shared/records/record-tools";
import { ReviewNotice } from "@/app/(staff)/_shared/records/review-notice";
import { SavedNotice } from "@/app/(staff)/_shared/records/saved-notice";
import { UnsourcedNotice } from "@/app/(staff)/_shared/records/unsourced-notice";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { ContradictionNotice } from "@/app/(staff)/[locale]/desk/counts/[id]/_parts/contradiction-notice";
import { findContradictions } from "@/db/counts/find-contradictions";
import { ledger } from "@/db/ledger/ledger";
import { awaitsReview } from "@/domain/history/reviewed";
import { canEdit } from "@/domain/values/permissions";
import { formatDate } from "@/domain/wording/format";

type Props = LocaleParams<{ id: string }> & { searchParams: Promise<{ saved?: string }> };

/** One figure of a publisher with its parts. */
export default async function CountPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/counts/${id}`, canEdit);
  const { document, version } = requireRecord("count", id);
  const { publication, parts, ...facts } = document.facts;
  const words = deskWords(ledger(), t, locale);
  return (
    <section className="stack">
      <SavedNotice t={t} saved={(await searchParams).saved} waits={awaitsReview(document)} />
      <PageHeading
        t={t}
        title={`${words.publisher(facts.publisher)}: ${t(`measure.${facts.measure}`)}, ${formatDate(facts.asOf, locale)}`}
      />
      <ContradictionNotice words={words} contradictions={findContradictions(ledger(), id, document.facts)} />
      <ReviewNotice t={t} locale={locale} user={user} document={document} />
      <UnsourcedNotice t={t} document={document} />
      <RecordTools t={t} locale={locale} user={user} type="count" id={id} />
      <PublicationTools {...{ t, locale, id, version, publication }} type="count" disclosure={null} />
      <Facts words={words} data={{ ...facts, ...document.identity }} />
      <ul className="plain">
        {parts.map(({ dimension, category, value }) => (
          <li key={`${dimension} ${category}`}>
            {t(`dimension.${dimension}`)} · {words.category(dimension, category)}: <strong>{value}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
