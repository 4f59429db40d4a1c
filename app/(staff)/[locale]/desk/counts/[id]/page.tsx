import { PageHeading } from "@/app/(staff)/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/page-locale";
import { ContradictionNotice } from "@/app/(staff)/records/contradiction-notice";
import { Facts } from "@/app/(staff)/records/facts";
import { PublicationTools } from "@/app/(staff)/records/publication-tools";
import { RecordTools } from "@/app/(staff)/records/record-tools";
import { SavedNotice } from "@/app/(staff)/records/saved-notice";
import { UnsourcedNotice } from "@/app/(staff)/records/unsourced-notice";
import { requirePageUser } from "@/app/(staff)/require-page-user";
import { requireRecord } from "@/app/(staff)/require-record";
import { ReviewNotice } from "@/app/(staff)/review/review-notice";
import { deskWords } from "@/app/(staff)/words/desk-words";
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
