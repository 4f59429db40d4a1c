import { and, count, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { mayFallWithin } from "@/db/matching/day-range";
import { matchesSearch, meaningOf } from "@/db/matching/matches-search";
import { ofNationality } from "@/db/matching/of-nationality";
import { type FoundPerson, listPeople } from "@/db/matching/search-people";
import { writtenBy } from "@/db/matching/written-by";
import { detentions } from "@/db/schema/detentions";
import { people } from "@/db/schema/people";
import type { ArrestingBody, Disclosure, Situation } from "@/domain/values/vocabulary";
import { isUnsourcedPerson } from "./is-unsourced-person";

/** Orders of the list of people; the first is the default. */
export const peopleOrders = ["newest", "name", "place"] as const;

/**
 * `search`: words of a name, an ID number or a date. `facility`: current or last place of custody. `nationality`: see
 * `ofNationality`. `from`, `to`: days between which a detention may have begun or ended. `author`: a user who logged or
 * edited the record: `user:3`.
 */
export type PeopleFilter = {
  search?: string;
  situation?: Situation;
  disclosure?: Disclosure;
  nationality?: string;
  facility?: string;
  from?: string;
  to?: string;
  author?: string;
  order?: (typeof peopleOrders)[number];
  /** The body that made one of the arrests. */
  arrestedBy?: ArrestingBody;
};

/** `after`: the last id of the previous page. */
type Query = PeopleFilter & { after?: number; limit?: number };

/** Returns one page of people for the desk, newest record first by default. `next` is null on the last page. */
export function listPeopleForDesk(db: Db, query: Query = {}): { items: FoundPerson[]; next: number | null } {
  const { after, limit = 50, order = "newest", ...filter } = query;
  const { by, isAfter } = orders[order];
  const rows = db
    .select({ id: people.id })
    .from(people)
    .where(and(passes(db, filter), after === undefined ? undefined : isAfter(db, after)))
    .orderBy(...by)
    .limit(limit + 1)
    .all();
  const ids = rows.slice(0, limit).map(({ id }) => id);
  return { items: listPeople(db, ids.map(String)), next: rows.length > limit ? (ids.at(-1) ?? null) : null };
}

/** Returns the total number of people in the list. */
export function countPeopleForDesk(db: Db, filter: PeopleFilter): number {
  return db.select({ n: count() }).from(people).where(passes(db, filter)).get()?.n ?? 0;
}

/** Returns how many people in the list are public without a source in part. */
export function countUnsourcedPeople(db: Db, filter: PeopleFilter): number {
  const where = and(passes(db, filter), isUnsourcedPerson(db));
  return db.select({ n: count() }).from(people).where(where).get()?.n ?? 0;
}

/** Written exactly like the expression of the index `people_by_place`, so that SQLite uses it. */
const place = sql`coalesce(${people.facility}, '')`;

/** Each order with its index, and the rows behind the last one of a page. The key is read here: a name is in no address. */
const orders: Record<(typeof peopleOrders)[number], { by: SQL[]; isAfter: (db: Db, id: number) => SQL }> = {
  newest: { by: [desc(people.id)], isAfter: (_db, id) => sql`${people.id} < ${id}` },
  name: {
    by: [sql`${people.sortName}`, sql`${people.id}`],
    isAfter: (db, id) => sql`(${people.sortName}, ${people.id}) > (${keyOf(db, id)?.name ?? ""}, ${id})`,
  },
  place: {
    by: [place, sql`${people.id}`],
    isAfter: (db, id) => sql`(${place}, ${people.id}) > (${keyOf(db, id)?.facility ?? ""}, ${id})`,
  },
};

function keyOf(db: Db, id: number) {
  return db.select({ name: people.sortName, facility: people.facility }).from(people).where(eq(people.id, id)).get();
}

function passes(db: Db, filter: PeopleFilter) {
  const { search = "", situation, disclosure, nationality, facility, arrestedBy, from, to, author } = filter;
  return and(
    situation && eq(people.situation, situation),
    disclosure && eq(people.disclosure, disclosure),
    facility ? eq(people.facility, facility) : undefined,
    nationality ? ofNationality(db, nationality) : undefined,
    from || to ? inArray(people.id, detainedWithin(db, from || undefined, to || undefined)) : undefined,
    arrestedBy && inArray(people.id, arrestedPeople(db, arrestedBy)),
    author ? inArray(people.id, writtenBy(db, "person", author)) : undefined,
    search.trim() === "" ? undefined : matchesSearch(db, meaningOf(db, search)),
  );
}

/** Selects the people with a detention that may have begun or ended between two days. */
function detainedWithin(db: Db, from: string | undefined, to: string | undefined) {
  const began = mayFallWithin(detentions.fromDay, from, to);
  const ended = mayFallWithin(detentions.endDay, from, to);
  return db.select({ id: detentions.person }).from(detentions).where(or(began, ended));
}

function arrestedPeople(db: Db, body: ArrestingBody) {
  return db.select({ id: detentions.person }).from(detentions).where(eq(detentions.arrestedBy, body));
}
