import { listHistory } from "@/db/history/list-history";
import { ledger } from "@/db/ledger";
import { canEdit } from "@/domain/permissions";
import type { Detention } from "@/domain/records/person";
import { awaitsReview } from "@/domain/review/reviewed";
import { PageHeading } from "../../../../page-heading";
import { inWords, type LocaleParams } from "../../../../page-locale";
import { GoneNotice } from "../../../../people/gone-notice";
import { Facts } from "../../../../records/facts";
import { PublicationTools } from "../../../../records/publication-tools";
import { RecordTools } from "../../../../records/record-tools";
import { SavedNotice } from "../../../../records/saved-notice";
import { requirePageUser } from "../../../../require-page-user";
import { requireRecord } from "../../../../require-record";
import { ReviewNotice } from "../../../../review/review-notice";
import { deskWords } from "../../../../words/desk-words";
import { nameWords } from "../../../../words/name-words";

type Props = LocaleParams<{ id: string }> & { searchParams: Promise<{ saved?: string }> };

/** A person with spells in custody and releases, and what can be done. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/people/${id}`, canEdit);
  const { document, version } = requireRecord("person", id);
  const { detentions, gone, mergedFrom: _numbers, ...facts } = document.facts;
  if (gone) {
    const [newest] = listHistory(ledger(), "person", id, { limit: 1 }).items;
    return (
      <section className="stack">
        <PageHeading t={t} title={nameWords(t, id, document.identity)} unnamed={t("desk.person.nameless", { id })} />
        <GoneNotice t={t} locale={locale} id={id} gone={gone} change={newest?.change ?? 0} />
      </section>
    );
  }
  const words = deskWords(ledger(), t, locale);
  return (
    <section className="stack">
      <SavedNotice
        t={t}
        saved={(await searchParams).saved}
        waits={awaitsReview(document)}
        another={`/${locale}/desk/releases/new?like=person-${id}`}
      />
      <PageHeading t={t} title={nameWords(t, id, document.identity)} unnamed={t("desk.person.nameless", { id })} />
      <ReviewNotice t={t} locale={locale} document={document} />
      <RecordTools t={t} locale={locale} user={user} type="person" id={id} isHidden={facts.disclosure === "internal"} />
      <Facts words={words} data={{ ...document.identity, ...facts }} />
      {detentions.map((detention, index) => (
        <div key={detention.id} className="card stack">
          <h2>{t("desk.spell.known", { place: index + 1 })}</h2>
          <Facts words={words} data={shownOf(detention)} />
          {detention.end?.how === "release" && (
            <PublicationTools
              t={t}
              locale={locale}
              type="person"
              id={id}
              version={version}
              publication={detention.end.release.publication}
              release={detention.end.release.id}
              page={`/${locale}/releases/${detention.end.release.id}`}
            />
          )}
        </div>
      ))}
    </section>
  );
}

/** A spell without the numbers and states that its tools show. */
function shownOf({ id: _id, publication: _state, end, ...spell }: Detention) {
  if (end?.how !== "release") return { ...spell, ...end };
  const { id: _number, publication: _shown, ...release } = end.release;
  return { ...spell, how: end.how, release };
}
