import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { Facts } from "@/app/(staff)/_shared/records/facts";
import { MinorNotice } from "@/app/(staff)/_shared/records/minor-notice";
import { RecordTools } from "@/app/(staff)/_shared/records/record-tools";
import { ReviewNotice } from "@/app/(staff)/_shared/records/review-notice";
import { SavedNotice } from "@/app/(staff)/_shared/records/saved-notice";
import { UnsourcedNotice } from "@/app/(staff)/_shared/records/unsourced-notice";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { DetentionCard } from "@/app/(staff)/[locale]/desk/people/[id]/_parts/detention-card";
import { DetentionFigure } from "@/app/(staff)/[locale]/desk/people/[id]/_parts/detention-figure";
import { GoneNotice } from "@/app/(staff)/[locale]/desk/people/[id]/_parts/gone-notice";
import { listHistory } from "@/db/history/list-history";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { awaitsReview } from "@/domain/history/reviewed";
import { namingOf } from "@/domain/rules/publication-after";
import { civilTime } from "@/domain/values/day";
import { canEdit } from "@/domain/values/permissions";

type Props = LocaleParams<{ id: string }> & { searchParams: Promise<{ saved?: string }> };

/** A person with detentions and releases, and the actions. */
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
  const today = civilTime(new Date(), readSettings(ledger()).timeZone).day;
  return (
    <section className="stack">
      <SavedNotice
        t={t}
        saved={(await searchParams).saved}
        waits={awaitsReview(document)}
        another={`/${locale}/desk/releases/new?like=person-${id}`}
      />
      <PageHeading t={t} title={nameWords(t, id, document.identity)} unnamed={t("desk.person.nameless", { id })} />
      <ReviewNotice t={t} locale={locale} user={user} document={document} />
      <UnsourcedNotice t={t} document={document} />
      <MinorNotice t={t} document={document} />
      <RecordTools t={t} locale={locale} user={user} type="person" id={id} isHidden={facts.disclosure === "internal"} />
      <Facts words={words} data={{ ...document.identity, ...facts }} />
      <h2>{t("desk.spell.title")}</h2>
      <DetentionFigure words={words} detentions={detentions} today={today} />
      {detentions.length === 0 && <p>{t("desk.spell.none")}</p>}
      {detentions.map((detention, index) => (
        <DetentionCard
          key={detention.id}
          {...{ words, id, version, detention }}
          place={index + 1}
          naming={namingOf(facts)}
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
