import { and, count, desc, eq, getTableColumns, inArray, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { beginsWith, mayFallWithin } from "@/db/matching/day-range";
import { matchesSearch, meaningOf } from "@/db/matching/matches-search";
import { groupsOfNationality, ofNationality } from "@/db/matching/of-nationality";
import { writtenBy } from "@/db/matching/written-by";
import { citations } from "@/db/schema/citations";
import { detentions } from "@/db/schema/detentions";
import { groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import { releases } from "@/db/schema/releases";
import { unfinished, unfinishedReleases } from "@/db/schema/unfinished-releases";
import { releasesCiting } from "@/db/sources/cited-among";
import type { Disclosure, Publication, ReleaseKind, Verification } from "@/domain/values/vocabulary";

export type DeskRelease = {
  /** Permanent public number. */
  number: number;
  day: string;
  kind: ReleaseKind;
  verification: Verification;
  publication: Publication;
  /** The record that contains the release. */
  record: { type: "person" | "group"; id: string; version: number };
  /** Blank for a group, and for a person whose name was erased. */
  name: string;
  disclosure: Disclosure;
  /** Number of people, including members named since. */
  headcount: number;
  /** For a group: number of members named since. */
  named: number;
  /** True if the release is public and cites no source. */
  isUnsourced: boolean;
};

/** Orders of the list of releases; the first is the default. */
export const releasesOrders = ["newest", "day", "place"] as const;

/**
 * `search`: words of a name, a release number, an ID number or a date. `facility`: last place of custody. `from`, `to`:
 * days between which the release may have happened. `nationality`: of the released person; see `ofNationality`.
 * `author`: a user who logged or edited the record: `user:3`.
 */
export type ReleasesFilter = {
  publication?: Publication;
  verification?: Verification;
  kind?: ReleaseKind;
  facility?: string;
  search?: string;
  nationality?: string;
  from?: string;
  to?: string;
  author?: string;
  order?: (typeof releasesOrders)[number];
};

/**
 * `after`: the last number of the previous page. `by`, `notBy`: a user who did, or did not, write part of the
 * unpublished release. `on`: the beginning of the day.
 */
type Query = ReleasesFilter & { after?: number; limit?: number; by?: string; notBy?: string; on?: string };

/** Returns one page of releases at any publication, newest number first. `next` is null on the last page. */
export function listReleasesForDesk(db: Db, query: Query = {}) {
  const { after, limit = 50, by, notBy, on, order = "newest", ...filter } = query;
  const rows = db
    .select({ release: getTableColumns(releases), person: getTableColumns(people), group: getTableColumns(groups) })
    .from(releases)
    .leftJoin(detentions, eq(detentions.id, releases.detention))
    .leftJoin(people, eq(people.id, detentions.person))
    .leftJoin(groups, eq(groups.id, releases.group))
    .where(
      and(
        passes(db, filter),
        on === undefined ? undefined : beginsWith(releases.day, on),
        after === undefined ? undefined : orders[order].isAfter(db, after),
        by === undefined ? undefined : inArray(releases.id, unfinishedOf(db, by, filter.publication)),
        notBy === undefined ? undefined : notInArray(releases.id, unfinishedOf(db, notBy, filter.publication)),
      ),
    )
    .orderBy(...orders[order].by)
    .limit(limit + 1)
    .all();
  const shown = rows.slice(0, limit);
  const numbers = shown.map(({ release }) => release.id);
  const citing = releasesCiting(db, numbers);
  const items = shown.map((row): DeskRelease => {
    const isUnsourced = row.release.publication === "published" && !citing.has(row.release.id);
    return { ...listed(row), isUnsourced };
  });
  return { items, next: rows.length > limit ? (items.at(-1)?.number ?? null) : null };
}

/** Returns the total number of releases in the list. */
export function countReleasesForDesk(db: Db | Tx, filter: ReleasesFilter): number {
  const found = db
    .select({ n: count() })
    .from(releases)
    .leftJoin(detentions, eq(detentions.id, releases.detention))
    .leftJoin(people, eq(people.id, detentions.person))
    .where(passes(db, filter))
    .get();
  return found?.n ?? 0;
}

/** Returns how many releases in the list are public without a source. */
export function countUnsourcedReleases(db: Db, filter: ReleasesFilter): number {
  const found = db
    .select({ n: count() })
    .from(releases)
    .leftJoin(detentions, eq(detentions.id, releases.detention))
    .leftJoin(people, eq(people.id, detentions.person))
    .leftJoin(citations, eq(citations.release, releases.id))
    .where(and(passes(db, filter), eq(releases.publication, "published"), isNull(citations.id)))
    .get();
  return found?.n ?? 0;
}

/** Written exactly like the expression of the index `releases_by_place`, so that SQLite uses it. */
const place = sql`coalesce(${releases.facility}, '')`;

/** Each order with its index, and the rows behind the last one of a page. */
const orders: Record<(typeof releasesOrders)[number], { by: SQL[]; isAfter: (db: Db, id: number) => SQL }> = {
  newest: { by: [desc(releases.id)], isAfter: (_db, id) => sql`${releases.id} < ${id}` },
  day: {
    by: [desc(releases.day), desc(releases.id)],
    isAfter: (db, id) => sql`(${releases.day}, ${releases.id}) < (${keyOf(db, id)?.day ?? ""}, ${id})`,
  },
  place: {
    by: [place, sql`${releases.id}`],
    isAfter: (db, id) => sql`(${place}, ${releases.id}) > (${keyOf(db, id)?.facility ?? ""}, ${id})`,
  },
};

function keyOf(db: Db, id: number) {
  const { day, facility } = releases;
  return db.select({ day, facility }).from(releases).where(eq(releases.id, id)).get();
}

/** Selects the unpublished releases that a user wrote part of. */
function unfinishedOf(db: Db, writer: string, publication: Publication | undefined) {
  const isMeant = unfinished.find((code) => code === publication);
  return db
    .select({ release: unfinishedReleases.release })
    .from(unfinishedReleases)
    .where(and(eq(unfinishedReleases.writer, writer), isMeant && eq(unfinishedReleases.publication, isMeant)));
}

function passes(db: Db | Tx, filter: ReleasesFilter) {
  const { publication, verification, kind, facility, search = "", nationality, from, to, author } = filter;
  return and(
    publication && eq(releases.publication, publication),
    verification && eq(releases.verification, verification),
    kind && eq(releases.kind, kind),
    facility ? eq(releases.facility, facility) : undefined,
    nationality
      ? or(ofNationality(db, nationality), inArray(releases.group, groupsOfNationality(db, nationality)))
      : undefined,
    mayFallWithin(releases.day, from || undefined, to || undefined),
    author
      ? or(inArray(people.id, writtenBy(db, "person", author)), inArray(releases.group, writtenBy(db, "group", author)))
      : undefined,
    search.trim() === "" ? undefined : matches(db, search),
  );
}

function matches(db: Db | Tx, search: string) {
  const meaning = meaningOf(db, search);
  return or(
    meaning.number === undefined ? undefined : eq(releases.id, meaning.number),
    meaning.date === undefined ? undefined : beginsWith(releases.day, meaning.date),
    matchesSearch(db, meaning),
  );
}

type Row = {
  release: typeof releases.$inferSelect;
  person: typeof people.$inferSelect | null;
  group: typeof groups.$inferSelect | null;
};

function listed({ release, person, group }: Row): Omit<DeskRelease, "isUnsourced"> {
  const { id: number, day, kind, verification, publication } = release;
  const shared = { number, day, kind, verification, publication };
  if (group) {
    const { id, version, disclosure, headcount, named } = group;
    return { ...shared, record: { type: "group", id: String(id), version }, name: "", disclosure, headcount, named };
  }
  if (!person) throw new Error(`release ${number} has no person and no group`);
  const { id, version, disclosure, givenNames, surnames } = person;
  const name = `${givenNames} ${surnames}`.trim();
  return { ...shared, record: { type: "person", id: String(id), version }, name, disclosure, headcount: 1, named: 0 };
}
