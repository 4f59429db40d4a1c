import { listDays } from "@/app/(staff)/_shared/lists/list-days";
import { ListFilter } from "@/app/(staff)/_shared/lists/list-filter";
import { NextPage } from "@/app/(staff)/_shared/lists/next-page";
import { NothingListed } from "@/app/(staff)/_shared/lists/nothing-listed";
import { SavedFilters } from "@/app/(staff)/_shared/lists/saved-filters";
import { authorFilter, codesFilter, placeFilter } from "@/app/(staff)/_shared/lists/select-filters";
import { WaitingBadge } from "@/app/(staff)/_shared/lists/waiting-badge";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { type DeskWords, deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf, oneOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { Table } from "@/components/ui/table";
import { ledger } from "@/db/ledger/ledger";
import { listWaitingAmong } from "@/db/proposals/proposal";
import {
  countGroupsForDesk,
  type DeskGroup,
  groupsOrders,
  listGroupsForDesk,
} from "@/db/releases/list-groups-for-desk";
import { groupEvents } from "@/domain/values/vocabulary";
import { formatDate, formatNumber } from "@/domain/wording/format";

/** Groups of people whose names are unknown or withheld, the newest record first. */
export default async function GroupsPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/groups", "page.desk.groups");
  const query = await searchParams;
  const { from, to } = listDays(query);
  const filter = {
    event: oneOf(groupEvents, query.event),
    facility: textOf(query.place),
    isOpen: textOf(query.open) === "1",
    from,
    to,
    author: textOf(query.author),
    order: oneOf(groupsOrders, query.order),
  };
  const { items, next } = listGroupsForDesk(ledger(), { ...filter, after: numberOf(query.after) });
  const total = countGroupsForDesk(ledger(), filter);
  const words = deskWords(ledger(), t, locale);
  const waiting = listWaitingAmong(
    ledger(),
    items.map(({ id }) => ({ type: "group", id: String(id) })),
  );
  const columns = (["group", "event", "day", "place", "left", "publication"] as const).map((key) => ({
    key,
    label: t(`desk.column.${key}`),
    numeric: key === "left",
  }));
  return (
    <section className="stack">
      <div className="toolbar">
        <PageHeading t={t} title={t("desk.nav.groups")} />
        <a className="button button-primary" href={`/${locale}/desk/releases/new?who=group`}>
          {t("desk.group.new")}
        </a>
      </div>
      <SavedFilters t={t} locale={locale} user={user} list="groups" query={query} />
      <ListFilter
        t={t}
        query={query}
        selects={[
          codesFilter("event", t("field.event.label"), groupEvents, (code) => t(`group_event.${code}`)),
          placeFilter(t),
          { name: "open", label: t("desk.column.left"), options: [{ value: "1", label: t("desk.group.open") }] },
          authorFilter(t),
        ]}
        hasDays
        orders={groupsOrders}
      />
      {items.length > 0 && (
        <p className="list-total">{t("desk.total.groups", { count: total.groups, left: total.left })}</p>
      )}
      {items.length === 0 ? (
        <NothingListed t={t} query={query} />
      ) : (
        <Table
          caption={t("desk.group.caption")}
          columns={columns}
          rows={items.map((group) => rowOf(words, group, waiting.has(`group ${group.id}`)))}
          narrow="stacks"
        />
      )}
      <NextPage t={t} list="groups" query={query} next={next} />
    </section>
  );
}

function rowOf({ t, locale, facility }: DeskWords, group: DeskGroup, isWaiting: boolean) {
  const day = group.day ?? group.detainedFrom;
  return {
    id: String(group.id),
    cells: [
      <span key="group">
        <a href={`/${locale}/desk/groups/${group.id}`}>{t("desk.group.title", { count: group.headcount })}</a>
        <WaitingBadge t={t} isWaiting={isWaiting} />
      </span>,
      t(`group_event.${group.event}`),
      day ? formatDate(day, locale) : "",
      group.facility ? facility(group.facility) : "",
      formatNumber(group.headcount - group.named, locale),
      group.publication ? t(`publication.${group.publication}`) : "",
    ],
  };
}
