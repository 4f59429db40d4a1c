import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { Facts } from "@/app/(staff)/_shared/records/facts";
import { MinorNotice } from "@/app/(staff)/_shared/records/minor-notice";
import { PublicBanner } from "@/app/(staff)/_shared/records/public-banner";
import { RecordTools } from "@/app/(staff)/_shared/records/record-tools";
import { ReviewNotice } from "@/app/(staff)/_shared/records/review-notice";
import { SavedNotice } from "@/app/(staff)/_shared/records/saved-notice";
import { type DeskWords, deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import { ConsentCard } from "@/app/(staff)/[locale]/desk/people/[id]/_parts/consent-card";
import { DetentionCard } from "@/app/(staff)/[locale]/desk/people/[id]/_parts/detention-card";
import { DetentionFigure } from "@/app/(staff)/[locale]/desk/people/[id]/_parts/detention-figure";
import { GoneTools } from "@/app/(staff)/[locale]/desk/people/[id]/_parts/gone-tools";
import { listHistory } from "@/db/history/list-history";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { noConsentIdentity } from "@/domain/records/consent";
import type { PersonIdentity } from "@/domain/records/person";
import { namingOf } from "@/domain/rules/publication-after";
import { civilTime } from "@/domain/values/day";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** A person with detentions and releases, and the actions. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/people/${id}`, "page.desk.person");
  const { document, version } = requireRecord("person", id);
  const query = await searchParams;
  const { detentions, gone, profile } = document.facts;
  if (gone) {
    const [newest] = listHistory(ledger(), "person", id, { limit: 1 }).items;
    return (
      <section className="stack">
        <SavedNotice t={t} query={query} document={document} />
        <PageHeading t={t} title={nameWords(t, id, document.identity)} unnamed={t("desk.person.nameless", { id })} />
        <PublicBanner t={t} locale={locale} user={user} document={document} />
        <GoneTools t={t} locale={locale} id={id} gone={gone} change={newest?.change ?? 0} />
      </section>
    );
  }
  const words = deskWords(ledger(), t, locale);
  const today = civilTime(new Date(), readSettings(ledger()).timeZone).day;
  return (
    <section className="stack">
      <SavedNotice t={t} query={query} document={document} another={`/${locale}/desk/releases/new?like=person-${id}`} />
      <PageHeading t={t} title={nameWords(t, id, document.identity)} unnamed={t("desk.person.nameless", { id })} />
      <PublicBanner t={t} locale={locale} user={user} document={document} />
      <ReviewNotice t={t} locale={locale} user={user} document={document} />
      <MinorNotice t={t} document={document} />
      <RecordTools
        t={t}
        locale={locale}
        user={user}
        type="person"
        id={id}
        isHidden={document.facts.disclosure === "internal"}
      />
      <Facts words={words} data={{ ...shownOf(words, document.identity), profile }} />
      <ConsentCard words={words} document={document} today={today} />
      <h2>{t("desk.spell.title")}</h2>
      <DetentionFigure words={words} detentions={detentions} today={today} />
      {detentions.length === 0 && <p>{t("desk.spell.none")}</p>}
      {detentions.map((detention, index) => (
        <DetentionCard
          key={detention.id}
          {...{ words, id, version, detention }}
          texts={document.identity?.cases.find((each) => each.detention === detention.id)}
          place={index + 1}
          naming={namingOf(document.facts)}
        />
      ))}
      <div className="actions">
        <a className="button" href={`/${locale}/desk/people/${id}/arrest`}>
          {t("desk.spell.arrest")}
        </a>
      </div>
    </section>
  );
}

/** The identity with one line for each contact, without the fields that the cards of the consent and of the detentions show. */
function shownOf(words: DeskWords, identity: PersonIdentity | null) {
  const contacts = (identity?.contacts ?? []).map(({ contactRole, contactName, relation, phone }) =>
    [valueWords(words, "contactRole", contactRole), contactName, relation, phone].filter(Boolean).join(" · "),
  );
  return { ...identity, ...noConsentIdentity, cases: [], contacts };
}
