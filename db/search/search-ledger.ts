import { and, desc, eq, gte, lt, or } from "drizzle-orm";
import { type DeskCount, listCountsForDesk } from "@/db/counts/list-counts-for-desk";
import type { Db } from "@/db/ledger/open";
import { type FoundPerson, searchPeople } from "@/db/matching/search-people";
import { type ListedFacility, listFacilities } from "@/db/records/list-facilities";
import { listPublishers } from "@/db/records/list-publishers";
import { type DeskRelease, listReleasesForDesk } from "@/db/releases/list-releases-for-desk";
import { counts } from "@/db/schema/counts";
import { groups } from "@/db/schema/groups";
import { type ListedSource, listSources } from "@/db/sources/list-sources";
import { searchKey } from "@/domain/values/search-key";

export type Found = {
  people: FoundPerson[];
  /** The release with that number. */
  releases: DeskRelease[];
  /** Groups with that number or headcount. */
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
  const number = /^\d{1,12}$/.test(text) ? Number(text) : undefined;
  return {
    people: number === undefined ? searchPeople(db, text, each) : [],
    releases: number === undefined ? [] : releaseOf(db, number),
    groups: number === undefined ? [] : groupsOf(db, number, each),
    counts: countsOf(db, text, number, each),
    sources: listSources(db, { search: text, limit: each }).items,
    facilities: listFacilities(db)
      .filter(({ name, aliases }) => [name, ...aliases].some((each) => holds(each, text)))
      .slice(0, each),
  };
}

function releaseOf(db: Db, number: number): DeskRelease[] {
  return listReleasesForDesk(db, { after: number + 1, limit: 1 }).items.filter((release) => release.number === number);
}

function groupsOf(db: Db, number: number, limit: number) {
  const isMeant = or(eq(groups.id, number), eq(groups.headcount, number));
  return db.select().from(groups).where(isMeant).orderBy(desc(groups.id)).limit(limit).all();
}

function countsOf(db: Db, text: string, value: number | undefined, limit: number): DeskCount[] {
  const isDay = /^\d{4}-\d{2}(-\d{2})?$/.test(text);
  const isMeant = isDay
    ? and(gte(counts.asOf, text), lt(counts.asOf, `${text}~`))
    : value === undefined
      ? undefined
      : eq(counts.value, value);
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
