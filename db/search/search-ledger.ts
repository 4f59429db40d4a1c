import { desc, eq, inArray, or } from "drizzle-orm";
import { type DeskCount, listCountsForDesk } from "@/db/counts/list-counts-for-desk";
import type { Db } from "@/db/ledger/open";
import { beginsWith } from "@/db/matching/day-range";
import { findPeople, meaningOf } from "@/db/matching/matches-search";
import type { FoundPerson } from "@/db/matching/search-people";
import { type ListedFacility, listFacilities } from "@/db/records/list-facilities";
import { listPublishers } from "@/db/records/list-publishers";
import { type DeskRelease, listReleasesForDesk } from "@/db/releases/list-releases-for-desk";
import { counts } from "@/db/schema/counts";
import { groups } from "@/db/schema/groups";
import { releases } from "@/db/schema/releases";
import { type ListedSource, listSources } from "@/db/sources/list-sources";
import { searchKey } from "@/domain/values/search-key";

export type Found = {
  people: FoundPerson[];
  /** The release with that number, and those of that day. */
  releases: DeskRelease[];
  /** Groups with that number or headcount, and those of that day. */
  groups: (typeof groups.$inferSelect)[];
  /** Counts with that value, of that day or month, or of a publisher with that name. */
  counts: DeskCount[];
  sources: ListedSource[];
  facilities: ListedFacility[];
};

/**
 * Returns everything on the desk that a search text may mean, up to `each` results per kind; empty for a blank text.
 */
export function searchLedger(db: Db, typed: string, each = 8): Found {
  const text = typed.trim().slice(0, 200);
  if (text === "") return { people: [], releases: [], groups: [], counts: [], sources: [], facilities: [] };
  const { number, date } = meaningOf(db, text);
  return {
    people: findPeople(db, text, each),
    releases: [
      ...(number === undefined ? [] : releaseOf(db, number)),
      ...(date === undefined ? [] : listReleasesForDesk(db, { on: date, limit: each }).items),
    ],
    groups: groupsOf(db, { number, date }, each),
    counts: countsOf(db, text, { number, date }, each),
    sources: listSources(db, { search: text, limit: each }).items,
    facilities: listFacilities(db)
      .filter(({ name, aliases }) => [name, ...aliases].some((each) => holds(each, text)))
      .slice(0, each),
  };
}

function releaseOf(db: Db, number: number): DeskRelease[] {
  return listReleasesForDesk(db, { after: number + 1, limit: 1 }).items.filter((release) => release.number === number);
}

type Meant = { number: number | undefined; date: string | undefined };

function groupsOf(db: Db, { number, date }: Meant, limit: number) {
  const isMeant = or(
    number === undefined ? undefined : or(eq(groups.id, number), eq(groups.headcount, number)),
    date === undefined
      ? undefined
      : or(beginsWith(groups.detainedFrom, date), inArray(groups.id, releasedOn(db, date))),
  );
  if (!isMeant) return [];
  return db.select().from(groups).where(isMeant).orderBy(desc(groups.id)).limit(limit).all();
}

/** Selects the groups that were released on a date. */
function releasedOn(db: Db, date: string) {
  return db.select({ group: releases.group }).from(releases).where(beginsWith(releases.day, date));
}

function countsOf(db: Db, text: string, { number, date }: Meant, limit: number): DeskCount[] {
  const isMeant = or(
    date === undefined ? undefined : beginsWith(counts.asOf, date),
    number === undefined ? undefined : eq(counts.value, number),
  );
  if (isMeant) return db.select().from(counts).where(isMeant).orderBy(desc(counts.asOf)).limit(limit).all();
  return listPublishers(db, "es")
    .filter(({ id, name }) => holds(id, text) || holds(name, text))
    .flatMap(({ id: publisher }) => listCountsForDesk(db, { publisher, limit }).items)
    .slice(0, limit);
}

function holds(name: string, text: string): boolean {
  const key = searchKey(text);
  return key !== "" && searchKey(name).includes(key);
}
