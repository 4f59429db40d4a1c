import { asc, inArray } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { detentions } from "@/db/schema/detentions";
import { people, personNationalities } from "@/db/schema/people";
import { misspeltQuery, namesQuery, typedWords } from "@/domain/matching/names-query";
import { similarSoundsIn } from "@/domain/matching/similar-sounds";
import { soundsOf } from "@/domain/matching/sounds-of";
import { combinationOf } from "@/domain/values/combination";
import type { ArrestingBody, Disclosure, Gender, Sector, Situation } from "@/domain/values/vocabulary";
import { spokenNames } from "./spoken-names";

export type FoundPerson = {
  id: string;
  version: number;
  givenNames: string;
  surnames: string;
  nationality: string;
  gender: Gender | null;
  sector: Sector | null;
  disclosure: Disclosure;
  situation: Situation | null;
  /** Detentions in order of their start; `to` is null while the person is detained. */
  detentions: { from: string | null; to: string | null; ended: string | null; arrestedBy: ArrestingBody | null }[];
};

/** Maximum number of matches that are ranked. */
const mostRanked = 200;
/**
 * From this many letters on, short names come first. Shorter texts are not ranked, because the user is still typing.
 */
const rankedFrom = 3;

/**
 * Finds people by words of their names or their beginnings, in any order. Ignores accents, case and spellings that
 * sound the same. If nothing matches, allows one typing error per word. Whole words and short names come first. Empty
 * for a blank text.
 */
export function searchPeople(db: Db, text: string, limit = 20): FoundPerson[] {
  const query = namesQuery(text);
  if (query === undefined) return [];
  const isRanked = typedWords(text).join("").length >= rankedFrom;
  const exact = idsOf(db, query, isRanked);
  const ids = exact.length > 0 || !isRanked ? exact : idsOf(db, misspelt(db, text), isRanked);
  if (ids.length === 0) return [];
  const found = db.select().from(people).where(inArray(people.id, ids)).orderBy(asc(people.searchKey), asc(people.id));
  const words = typedWords(text);
  const ranked = found.all().map((person) => {
    const own = new Set(person.searchKey.split(" "));
    return { ...person, wholes: words.filter((word) => own.has(word)).length };
  });
  const best = ranked.toSorted((a, b) => b.wholes - a.wholes || a.searchKey.length - b.searchKey.length);
  return described(db, best.slice(0, limit));
}

/** Returns people by id, in the given order, as lists show them. Unknown ids are left out. */
export function listPeople(db: Db, ids: readonly string[]): FoundPerson[] {
  const numbers = ids.map(Number).filter(Number.isSafeInteger);
  if (numbers.length === 0) return [];
  const found = db.select().from(people).where(inArray(people.id, numbers)).all();
  const place = new Map(numbers.map((id, index) => [id, index]));
  return described(
    db,
    found.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
  );
}

function idsOf(db: Db, query: string, isRanked: boolean): number[] {
  const order = isRanked ? "ORDER BY length(words)" : "";
  return db.$client
    .prepare(`SELECT rowid FROM people_names WHERE people_names MATCH ? ${order} LIMIT ${mostRanked}`)
    .pluck()
    .all(query) as number[];
}

/** Returns the query, with similar spellings from the ledger for each word. */
function misspelt(db: Db, text: string): string {
  const alikeTo = similarSoundsIn([...spokenNames(db)].flat());
  return misspeltQuery(text, (word) => alikeTo(soundsOf(word) || word));
}

function described(db: Db, found: (typeof people.$inferSelect)[]): FoundPerson[] {
  const ids = found.map((person) => person.id);
  const detentionRows = db
    .select()
    .from(detentions)
    .where(inArray(detentions.person, ids))
    .orderBy(asc(detentions.fromDay), asc(detentions.id))
    .all();
  const countries = db.select().from(personNationalities).where(inArray(personNationalities.person, ids)).all();
  return found.map(
    ({ id, version, givenNames, surnames, gender, sector, disclosure, situation, secondNationality }) => ({
      id: String(id),
      version,
      givenNames,
      surnames,
      nationality: combinationOf(
        countries.filter((row) => row.person === id).map((row) => row.country),
        secondNationality as "" | "+?" | "?",
      ),
      gender,
      sector,
      disclosure,
      situation,
      detentions: detentionRows
        .filter((detention) => detention.person === id)
        .map(({ fromDay, endDay, ended, arrestedBy }) => ({ from: fromDay, to: endDay, ended, arrestedBy })),
    }),
  );
}
