import { and, desc, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { siteDay } from "@/db/ledger/site-day";
import { detentions } from "@/db/schema/detentions";
import { people } from "@/db/schema/people";
import { type SearchMeaning, searchMeaning } from "@/domain/search/desk-search";
import { beginsWith } from "./day-range";
import { findByDocument } from "./find-by-document";
import { matchesWords } from "./matches-words";
import { type FoundPerson, listPeople, searchPeople } from "./search-people";

/** Returns what a search text may mean today. */
export function meaningOf(db: Db | Tx, text: string): SearchMeaning {
  return searchMeaning(text, siteDay(db as Db, new Date()));
}

/**
 * Matches people by a search text: words of a name, the beginning of an ID number, or a day of birth, arrest or end of a
 * detention. Undefined for a blank text.
 */
export function matchesSearch(db: Db | Tx, { document, date, number, words }: SearchMeaning): SQL | undefined {
  if (words !== undefined) return matchesWords(words);
  const found = or(
    document === undefined ? undefined : inArray(people.id, withDocument(db, document)),
    date === undefined ? undefined : inArray(people.id, onDate(db, date)),
  );
  // A short number is no part of a name.
  return found ?? (number === undefined ? undefined : sql`false`);
}

/** Returns people by a search text, the best matches first; empty for a blank text. */
export function findPeople(db: Db, text: string, limit: number): FoundPerson[] {
  const { document, date, words } = meaningOf(db, text);
  if (words !== undefined) return searchPeople(db, words, limit);
  const numbered = document === undefined ? [] : findByDocument(db, document, limit);
  const dated = date === undefined ? [] : datedPeople(db, date, limit);
  return listPeople(db, [...new Set([...numbered, ...dated])].slice(0, limit));
}

function datedPeople(db: Db, date: string, limit: number): string[] {
  const rows = db
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, onDate(db, date)))
    .orderBy(desc(people.id))
    .limit(limit)
    .all();
  return rows.map(({ id }) => String(id));
}

/** Selects the people whose ID number begins with some digits. The first condition is that of the partial index. */
function withDocument(db: Db | Tx, digits: string) {
  const { id, documentKey } = people;
  return db
    .select({ id })
    .from(people)
    .where(and(sql`document_key <> ''`, beginsWith(documentKey, digits)));
}

/** Selects the people who were born, arrested or left custody on a date. */
function onDate(db: Db | Tx, date: string) {
  return db
    .select({ id: people.id })
    .from(people)
    .where(beginsWith(people.birthDate, date))
    .union(db.select({ id: detentions.person }).from(detentions).where(beginsWith(detentions.fromDay, date)))
    .union(db.select({ id: detentions.person }).from(detentions).where(beginsWith(detentions.endDay, date)));
}
