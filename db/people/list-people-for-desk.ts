import { and, count, desc, eq, inArray, lt } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { matchesWords } from "@/db/matching/matches-words";
import { type FoundPerson, listPeople } from "@/db/matching/search-people";
import { people, personNationalities } from "@/db/schema/people";
import type { Disclosure, Situation } from "@/domain/values/vocabulary";

/**
 * `search`: words of a name. `facility`: current or last place of custody. `nationality`: one of the person's
 * nationalities.
 */
export type PeopleFilter = {
  search?: string;
  situation?: Situation;
  disclosure?: Disclosure;
  nationality?: string;
  facility?: string;
};

/** `after`: the last id of the previous page. */
type Query = PeopleFilter & { after?: number; limit?: number };

/** Returns one page of people for the desk, newest record first. `next` is null on the last page. */
export function listPeopleForDesk(db: Db, query: Query = {}): { items: FoundPerson[]; next: number | null } {
  const { after, limit = 50, ...filter } = query;
  const rows = db
    .select({ id: people.id })
    .from(people)
    .where(and(passes(db, filter), after === undefined ? undefined : lt(people.id, after)))
    .orderBy(desc(people.id))
    .limit(limit + 1)
    .all();
  const ids = rows.slice(0, limit).map(({ id }) => id);
  return { items: listPeople(db, ids.map(String)), next: rows.length > limit ? (ids.at(-1) ?? null) : null };
}

/** Returns the total number of people in the list. */
export function countPeopleForDesk(db: Db, filter: PeopleFilter): number {
  return db.select({ n: count() }).from(people).where(passes(db, filter)).get()?.n ?? 0;
}

function passes(db: Db, { search = "", situation, disclosure, nationality, facility }: PeopleFilter) {
  return and(
    situation && eq(people.situation, situation),
    disclosure && eq(people.disclosure, disclosure),
    facility ? eq(people.facility, facility) : undefined,
    nationality ? inArray(people.id, holdersOf(db, nationality)) : undefined,
    matchesWords(search),
  );
}

function holdersOf(db: Db, country: string) {
  return db
    .select({ person: personNationalities.person })
    .from(personNationalities)
    .where(eq(personNationalities.country, country));
}
