import { notFound } from "next/navigation";
import { BulkLinks } from "@/app/(staff)/_shared/bulk/bulk-links";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { numberOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { countedWords } from "@/app/(staff)/[locale]/desk/releases/list/_parts/page-words";
import { TakeBack } from "@/app/(staff)/[locale]/desk/releases/list/_parts/take-back";
import { loggedWords } from "@/components/pasted-list/list-words";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { ledger } from "@/db/ledger/ledger";
import { eventsOfChange, type LoggedEvent } from "@/db/pasted-lists/events-of-change";
import { countPeopleOfChange, releasesOfChange } from "@/db/releases/releases-of-change";
import { type Logged, loggedFor } from "@/domain/pasted-list/answers";
import type { PersonIdentity } from "@/domain/records/person";
import { bulkActions } from "@/domain/values/bulk-actions";

type Props = LocaleParams<{ change: string }> & { searchParams: Query };

/** Actions on a list of which nothing is public; the list can be undone. */
const draftActions = bulkActions.filter((action) => action !== "withdraw");

/** Maximum rows shown; a longer table is of no use. */
const mostShown = 200;

/** The releases that a pasted list logged, in their current state, and the form to undo all of them. */
export default async function ListedPage({ params, searchParams }: Props) {
  const { locale: asked, change } = await params;
  const { locale, t } = inWords(asked);
  await requirePageUser(locale, `desk/releases/list/${change}`, "page.desk.releases.list.done");
  const number = numberOf(change) ?? 0;
  const logged = releasesOfChange(ledger(), number, mostShown) ?? notFound();
  const events = eventsOfChange(ledger(), number);
  const count = countPeopleOfChange(ledger(), number) - events.length;
  const sums = new Map<Logged, number>();
  for (const { change } of events) sums.set(loggedFor(change.what), (sums.get(loggedFor(change.what)) ?? 0) + 1);
  const publicationOf = ({ current, change }: LoggedEvent) =>
    current.document.facts.detentions.find(({ id }) => id === change.after.id)?.publication;
  const query = await searchParams;
  const skipped = textOf(query.skipped)
    .split(/[^\d]+/)
    .filter(Boolean);
  const states = new Set(logged.map(({ release }) => release?.publication));
  const eventStates = new Set(events.map(publicationOf));
  const isPublic = states.has("published") || eventStates.has("published");
  const nameOf = (id: string, identity: PersonIdentity | null) => (
    <a key="who" href={`/${locale}/${pathOf("person", id)}`}>
      {nameWords(t, id, identity)}
    </a>
  );
  return (
    <section className="stack">
      <PageHeading t={t} title={t("pasted.done.title")} />
      <Notice kind="done" title={t("pasted.done.logged", { count })}>
        {events.length > 0 && (
          <p>{t("pasted.done.besides", { what: loggedWords({ counted: countedWords(t), locale }, sums) })}</p>
        )}
        {skipped.length > 0 && <p>{t("pasted.done.skipped", { count: skipped.length, lines: skipped.join(", ") })}</p>}
        {states.has("draft") && (
          <p>
            {t("pasted.done.drafts")} <a href={`/${locale}/desk`}>{t("pasted.done.to_batch")}</a>
          </p>
        )}
        {eventStates.has("draft") && <p>{t("pasted.done.event_drafts")}</p>}
        <p>
          <a href={`/${locale}/desk/releases/list`}>{t("pasted.done.another")}</a>
        </p>
      </Notice>
      <BulkLinks
        {...{ t, locale }}
        of={number}
        actions={isPublic ? bulkActions : draftActions}
        withdraw={t("pasted.done.withdraw")}
      />
      {logged.length > 0 && (
        <Table
          caption={t("pasted.done.caption")}
          columns={[
            { key: "who", label: t("desk.column.who"), numeric: false },
            { key: "publication", label: t("desk.column.publication"), numeric: false },
          ]}
          rows={logged.map(({ person, identity, release }) => ({
            id: person,
            cells: [nameOf(person, identity), release ? t(`publication.${release.publication}`) : "—"],
          }))}
        />
      )}
      {count > logged.length && <p>{t("pasted.done.others", { count: count - logged.length })}</p>}
      {events.length > 0 && (
        <Table
          caption={t("pasted.done.events")}
          columns={[
            { key: "who", label: t("desk.column.who"), numeric: false },
            { key: "event", label: t("pasted.done.event"), numeric: false },
          ]}
          rows={events.map((event) => {
            const { id, identity } = event.current.document;
            const publication = publicationOf(event);
            const state = publication ? t(`publication.${publication}`) : "—";
            return { id, cells: [nameOf(id, identity), `${t(`pasted.event.${event.change.what}`)} · ${state}`] };
          })}
        />
      )}
      {!isPublic && <TakeBack t={t} locale={locale} change={String(number)} />}
    </section>
  );
}
