import { CountCorrections } from "@/app/_public/counts/count-corrections";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { Facts } from "@/app/(staff)/_shared/records/facts";
import { PublicBanner } from "@/app/(staff)/_shared/records/public-banner";
import { PublicationTools } from "@/app/(staff)/_shared/records/publication-tools";
import { RecordTools } from "@/app/(staff)/_shared/records/record-tools";
import { ReviewNotice } from "@/app/(staff)/_shared/records/review-notice";
import { SavedNotice } from "@/app/(staff)/_shared/records/saved-notice";
import { findShownView } from "@/app/(staff)/_shared/records/shown-view";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { ContradictionNotice } from "@/app/(staff)/[locale]/desk/counts/[id]/_parts/contradiction-notice";
import { FigureSentence } from "@/app/(staff)/[locale]/desk/counts/[id]/_parts/figure-sentence";
import { findContradictions } from "@/db/counts/find-contradictions";
import { ledger } from "@/db/ledger/ledger";
import { formatDate } from "@/domain/wording/format";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** One figure of a publisher with its parts, and its corrections as the public reads them. */
export default async function CountPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/counts/${id}`, "page.desk.count");
  const { document, version } = requireRecord("count", id);
  const { publication, parts, ...facts } = document.facts;
  const words = deskWords(ledger(), t, locale);
  const shown = findShownView();
  return (
    <section className="stack">
      <SavedNotice t={t} query={await searchParams} document={document} />
      <PageHeading
        t={t}
        title={`${words.publisher(facts.publisher)}: ${t(`measure.${facts.measure}`)}, ${formatDate(facts.asOf, locale)}`}
      />
      {shown && <CountCorrections view={shown} locale={locale} id={id} />}
      <ContradictionNotice words={words} contradictions={findContradictions(ledger(), id, document.facts)} />
      {publication === "published" && <FigureSentence t={t} locale={locale} id={id} />}
      <PublicBanner t={t} locale={locale} user={user} document={document} />
      <ReviewNotice t={t} locale={locale} user={user} document={document} />
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
