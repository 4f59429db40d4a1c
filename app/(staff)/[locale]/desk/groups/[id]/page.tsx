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
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { ledger } from "@/db/ledger/ledger";
import { listMembers } from "@/db/releases/list-members";
import { awaitsReview } from "@/domain/history/reviewed";
import { remainingHeadcount } from "@/domain/rules/remaining";
import { canEdit } from "@/domain/values/permissions";

type Props = LocaleParams<{ id: string }> & { searchParams: Promise<{ saved?: string }> };

/** A group of people without names, with its release and remaining headcount. */
export default async function GroupPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/groups/${id}`, canEdit);
  const { document, version } = requireRecord("group", id);
  const { release, detention, named, ...facts } = document.facts;
  const db = ledger();
  const words = deskWords(db, t, locale);
  const left = remainingHeadcount(document.facts);
  return (
    <section className="stack">
      <SavedNotice
        t={t}
        saved={(await searchParams).saved}
        waits={awaitsReview(document)}
        another={`/${locale}/desk/releases/new?like=group-${id}`}
      />
      <PageHeading t={t} title={t("desk.group.title", { count: facts.headcount })} />
      {named.length > 0 && <p>{t("desk.group.left", { left, named: named.length })}</p>}
      <ul className="plain">
        {listMembers(db, id).map(({ person, publication, ...member }) => (
          <li key={person}>
            <a href={`/${locale}/desk/people/${person}`}>{nameWords(t, String(person), member)}</a>{" "}
            <span className="hint">{t(`publication.${publication}`)}</span>
          </li>
        ))}
      </ul>
      <ReviewNotice t={t} locale={locale} user={user} document={document} />
      <UnsourcedNotice t={t} document={document} />
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
            page={`/${locale}/releases/${release.id}`}
          />
        </div>
      )}
    </section>
  );
}
