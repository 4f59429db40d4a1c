import { BulkBar, BulkBox } from "@/app/(staff)/_shared/bulk/bulk-bar";
import { ExportForm } from "@/app/(staff)/_shared/lists/export-form";
import { ListFilter } from "@/app/(staff)/_shared/lists/list-filter";
import { NextPage } from "@/app/(staff)/_shared/lists/next-page";
import { NothingListed } from "@/app/(staff)/_shared/lists/nothing-listed";
import { SavedFilters } from "@/app/(staff)/_shared/lists/saved-filters";
import { authorFilter, codesFilter, nationalityFilter, placeFilter } from "@/app/(staff)/_shared/lists/select-filters";
import { WaitingBadge } from "@/app/(staff)/_shared/lists/waiting-badge";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { numberOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { situationWords } from "@/app/(staff)/_shared/words/situation-words";
import { peopleFilter } from "@/app/(staff)/[locale]/desk/people/_parts/people-filter";
import { Table } from "@/components/ui/table";
import { ledger } from "@/db/ledger/ledger";
import { meaningOf } from "@/db/matching/matches-search";
import { type FoundPerson, searchPeople } from "@/db/matching/search-people";
import {
  countPeopleForDesk,
  countUnsourcedPeople,
  listPeopleForDesk,
  peopleOrders,
} from "@/db/people/list-people-for-desk";
import { listWaitingAmong } from "@/db/proposals/proposal";
import { filterOf } from "@/domain/inputs/list-filter";
import { arrestingBodies, disclosures, situations } from "@/domain/values/vocabulary";
import { formatPeriod } from "@/domain/wording/format-period";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** The list of people, newest record first, with totals, filters, orders, and a search by name, ID number or date. */
export default async function PeoplePage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/people", "page.desk.people");
  const query = await searchParams;
  const filter = peopleFilter(query);
  const { items, next, isWhole } = peopleOf(query);
  const waiting = listWaitingAmong(
    ledger(),
    items.map(({ id }) => ({ type: "person", id: String(id) })),
  );
  const columns = (["who", "nationality", "situation", "custody", "disclosure"] as const).map((key) => ({
    key,
    label: t(`desk.column.${key}`),
    numeric: false,
  }));
  return (
    <section className="stack">
      <div className="toolbar">
        <PageHeading t={t} title={t("desk.nav.people")} />
        <a className="button button-primary" href={`/${locale}/desk/people/new`}>
          {t("desk.people.new")}
        </a>
      </div>
      <p>
        <a href={`/${locale}/desk/people/duplicates`}>{t("desk.duplicates.title")}</a>
      </p>
      <SavedFilters t={t} locale={locale} user={user} list="people" query={query} />
      <ListFilter
        t={t}
        query={query}
        search={t("desk.people.search")}
        selects={[
          codesFilter("situation", t("desk.column.situation"), situations, (code) => situationWords(t, code)),
          placeFilter(t),
          nationalityFilter(t, locale),
          codesFilter("arrestedBy", t("desk.case.filter"), arrestingBodies, (code) => t(`arresting_body.${code}`)),
          codesFilter("disclosure", t("desk.column.disclosure"), disclosures, (code) => t(`disclosure.${code}`)),
          authorFilter(t),
        ]}
        hasDays
        orders={peopleOrders}
      />
      {isWhole && items.length > 0 && (
        <p className="list-total">
          {t("desk.total.people", {
            count: countPeopleForDesk(ledger(), filter),
            unsourced: countUnsourcedPeople(ledger(), filter),
          })}
        </p>
      )}
      {items.length === 0 ? (
        <NothingListed t={t} query={query} />
      ) : (
        <Table
          caption={t("desk.people.caption")}
          columns={columns}
          rows={items.map((person) => rowOf(t, locale, person, waiting.has(`person ${person.id}`)))}
          narrow="flows"
        />
      )}
      {items.length > 0 && <BulkBar t={t} locale={locale} list="people" query={query} isWhole={isWhole} />}
      {items.length > 0 && isWhole && <ExportForm t={t} locale={locale} user={user} list="people" query={query} />}
      <NextPage t={t} list="people" query={query} next={next} />
    </section>
  );
}

/** The best matches for a name, which cannot be exported; without a name, all matching people by page. */
function peopleOf(query: Awaited<Query>) {
  const search = textOf(query.search).trim();
  const isByNameAlone = search !== "" && [...filterOf("people", query).keys()].length === 1;
  const isName = isByNameAlone && meaningOf(ledger(), search).words !== undefined;
  if (isName && !query.after) return { items: searchPeople(ledger(), search, 50), next: null, isWhole: false };
  return { ...listPeopleForDesk(ledger(), { ...peopleFilter(query), after: numberOf(query.after) }), isWhole: true };
}

function rowOf(t: Translate, locale: Locale, person: FoundPerson, isWaiting: boolean) {
  return {
    id: person.id,
    cells: [
      <span key="who" className="ticked">
        <BulkBox t={t} value={person.id} title={nameWords(t, person.id, person)} />
        <a href={`/${locale}/desk/people/${person.id}`}>{nameWords(t, person.id, person)}</a>
        <WaitingBadge t={t} isWaiting={isWaiting} />
      </span>,
      nationalityName(person.nationality, locale),
      person.situation ? situationWords(t, person.situation) : "",
      person.detentions.map(({ from, to }) => formatPeriod({ from, end: to }, locale)).join(", "),
      t(`disclosure.${person.disclosure}`),
    ],
  };
}
