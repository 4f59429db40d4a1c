import { listSavedFilters } from "@/db/accounts/saved-filters";
import type { Db } from "@/db/ledger/open";
import { searchPeople } from "@/db/matching/search-people";
import {
  countPeopleForDesk,
  countUnsourcedPeople,
  listPeopleForDesk,
  type PeopleFilter,
} from "@/db/people/list-people-for-desk";
import { listReturnedTo } from "@/db/records/list-returned";
import { listOpenReleases } from "@/db/releases/find-batch";
import {
  countReleasesForDesk,
  countUnsourcedReleases,
  listReleasesForDesk,
} from "@/db/releases/list-releases-for-desk";
import { searchLedger } from "@/db/search/search-ledger";

/** A page of the desk, and its reads. */
export type DeskCase = { name: string; path: string; read: (db: Db) => unknown };

/**
 * Returns the desk's home, its lists (first page, a late page, filtered) and its search, for a ledger with `size`
 * releases.
 */
export function deskCases(size: number, user: string): DeskCase[] {
  const half = Math.floor(size / 2);
  const name = `inventada ${String(half).padStart(6, "0")}`;
  return [
    { name: "home", path: "", read: (db) => readHome(db, user) },
    { name: "people", path: "/people", read: (db) => listPeopleForDesk(db) },
    { name: "people, half way", path: `/people?after=${half}`, read: (db) => listPeopleForDesk(db, { after: half }) },
    {
      name: "people from a place",
      path: "/people?place=ramo-verde&nationality=CO",
      read: (db) => listPeopleForDesk(db, { facility: "ramo-verde", nationality: "CO" }),
    },
    ...ordersAndFilters(half),
    { name: "releases", path: "/releases", read: (db) => listReleasesForDesk(db) },
    {
      name: "releases, half way",
      path: `/releases?after=${half}`,
      read: (db) => listReleasesForDesk(db, { after: half }),
    },
    {
      name: "pardons from a place",
      path: "/releases?kind=pardon&place=ramo-verde&verification=announced",
      read: (db) => listReleasesForDesk(db, { kind: "pardon", facility: "ramo-verde", verification: "announced" }),
    },
    {
      name: "releases by name",
      path: `/releases?search=${encodeURIComponent(name)}`,
      read: (db) => listReleasesForDesk(db, { search: name }),
    },
    { name: "search, one person", path: `/search?q=${encodeURIComponent(name)}`, read: (db) => searchLedger(db, name) },
    { name: "search, everybody", path: "/search?q=persona", read: (db) => searchLedger(db, "persona") },
    { name: "search, a slip", path: "/search?q=inxentada", read: (db) => searchLedger(db, "inxentada") },
    { name: "search as one types", path: "/people/search?q=per", read: (db) => searchPeople(db, "per", 8) },
  ];
}

/** The orders of the lists, on a late page, and their filters with totals. */
function ordersAndFilters(after: number): DeskCase[] {
  const people = (name: string, query: string, filter: PeopleFilter) => ({
    name,
    path: `/people?${query}`,
    read: (db: Db) => [
      listPeopleForDesk(db, { ...filter, after: filter.order && after }),
      countPeopleForDesk(db, filter),
      countUnsourcedPeople(db, filter),
    ],
  });
  return [
    people("people by name", `order=name&after=${after}`, { order: "name" }),
    people("people by place", `order=place&after=${after}`, { order: "place" }),
    people("people between two days", "from=2026-02-01&to=2026-02-28", { from: "2026-02-01", to: "2026-02-28" }),
    people("people with one nationality", "nationality=only-CO", { nationality: "only-CO" }),
    people("people with two nationalities", "nationality=dual", { nationality: "dual" }),
    people("foreigners", "nationality=foreign_or_dual", { nationality: "foreign_or_dual" }),
    people("people of an author", "author=user:1", { author: "bench" }),
    people("people by ID number", "search=V-12.345.678", { search: "V-12.345.678" }),
    people("people by date", "search=4/2/2026", { search: "4/2/2026" }),
    {
      name: "releases by day",
      path: `/releases?order=day&after=${after}`,
      read: (db) => [
        listReleasesForDesk(db, { order: "day", after }),
        countReleasesForDesk(db, {}),
        countUnsourcedReleases(db, {}),
      ],
    },
    {
      name: "releases by place",
      path: `/releases?order=place&after=${after}`,
      read: (db) => listReleasesForDesk(db, { order: "place", after }),
    },
    {
      name: "releases of an author",
      path: "/releases?author=user:1",
      read: (db) => [listReleasesForDesk(db, { author: "bench" }), countReleasesForDesk(db, { author: "bench" })],
    },
    { name: "search, a date", path: "/search?q=4/2/2026", read: (db) => searchLedger(db, "4/2/2026") },
    { name: "search, an ID number", path: "/search?q=V-12.345.678", read: (db) => searchLedger(db, "V-12.345.678") },
  ];
}

function readHome(db: Db, user: string) {
  const limit = 10;
  listOpenReleases(db, user);
  listSavedFilters(db, user);
  listReturnedTo(db, user);
  listReleasesForDesk(db, { publication: "draft", by: user });
  listReleasesForDesk(db, { publication: "in_review", notBy: user, limit });
  listReleasesForDesk(db, { limit });
}
