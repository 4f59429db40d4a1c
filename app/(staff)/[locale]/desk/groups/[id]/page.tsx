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
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { Members } from "@/app/(staff)/[locale]/desk/groups/[id]/_parts/members";
import { ledger } from "@/db/ledger/ledger";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** A group of people without names, with its release and remaining headcount. */
export default async function GroupPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/groups/${id}`, "page.desk.group");
  const { document, version } = requireRecord("group", id);
  const { release, detention, named: _members, ...facts } = document.facts;
  const query = await searchParams;
  const db = ledger();
  const words = deskWords(db, t, locale);
  return (
    <section className="stack">
      <SavedNotice t={t} query={query} document={document} another={`/${locale}/desk/releases/new?like=group-${id}`} />
      <PageHeading t={t} title={t("desk.group.title", { count: facts.headcount })} />
      <Members t={t} locale={locale} db={db} id={id} facts={document.facts} />
      <PublicBanner t={t} locale={locale} user={user} document={document} />
      <ReviewNotice t={t} locale={locale} user={user} document={document} />
      <RecordTools t={t} locale={locale} user={user} type="group" id={id} isHidden={facts.disclosure === "internal"} />
      <Facts words={words} data={{ ...facts, ...document.identity }} />
      {detention && (
        <div className="card stack">
          <h2>{t("group_event.detention")}</h2>
          <Facts words={words} data={detention} />
        </div>
      )}
      {release && (
        <div className="card stack">
          <h2>{t("group_event.release")}</h2>
          <Facts words={words} data={{ ...release, id: null, publication: null }} />
          <PublicationTools
            t={t}
            locale={locale}
            type="group"
            id={id}
            version={version}
            publication={release.publication}
            disclosure={null}
            release={release.id}
          />
        </div>
      )}
    </section>
  );
}
