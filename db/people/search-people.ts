import { asc, inArray } from "drizzle-orm";
import { alikeAmong } from "@/domain/matching/alike-sounds";
import { soundsOf } from "@/domain/matching/sounds-of";
import { combinationOf } from "@/domain/nationality/combination";
import type { Disclosure, Gender } from "@/domain/vocabulary";
import type { Db } from "../open";
import { detentions } from "../schema/detentions";
import { people, personNationalities } from "../schema/people";
import { misspeltQuery, namesQuery, typedWords } from "./names-query";
import { spokenNames } from "./spoken-names";

export type FoundPerson = {
  id: string;
  version: number;
  givenNames: string;
  surnames: string;
  nationality: string;
  gender: Gender | null;
  disclosure: Disclosure;
  /** Spells in order of their start; `to` is null while the person is held. */
  spells: { from: string | null; to: string | null; ended: string | null }[];
};

/** How many matches are looked at to show the best first: whoever types one letter goes on typing. */
const mostRanked = 200;

/**
 * People by words of their names or the beginnings of these, in any order; accents, case and what the ear forgives are
 * forgiven, and where nobody is found, one slip of the pen a word. Whole words come first. None for a blank text.
 */
export function searchPeople(db: Db, text: string, limit = 20): FoundPerson[] {
  const query = namesQuery(text);
  if (query === undefined) return [];
  const exact = idsOf(db, query);
  const ids = exact.length > 0 ? exact : idsOf(db, misspelt(db, text));
  const found = db.select().from(people).where(inArray(people.id, ids)).orderBy(asc(people.searchKey), asc(people.id));
  const words = typedWords(text);
  const wholes = (key: string) => {
    const own = new Set(key.split(" "));
    return words.filter((word) => own.has(word)).length;
  };
  const ranked = found
    .all()
    .map((person) => ({ ...person, wholes: wholes(person.searchKey) }))
    .toSorted((a, b) => b.wholes - a.wholes);
  return described(db, ranked.slice(0, limit));
}

/** People by their ids, in the order of these, as lists show them; nothing for an id that is nobody's. */
export function listPeople(db: Db, ids: readonly string[]): FoundPerson[] {
  const numbers = ids.map(Number).filter(Number.isSafeInteger);
  const found = db.select().from(people).where(inArray(people.id, numbers)).all();
  const place = new Map(numbers.map((id, index) => [id, index]));
  return described(
    db,
    found.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
  );
}

function idsOf(db: Db, query: string): number[] {
  return db.$client
    .prepare(`SELECT rowid FROM people_names WHERE people_names MATCH ? LIMIT ${mostRanked}`)
    .pluck()
    .all(query) as number[];
}

/** The query with the ledger's own spellings of each word; a word's first letter is rarely mistaken. */
function misspelt(db: Db, text: string): string {
  return misspeltQuery(text, (word) => {
    const sound = soundsOf(word) || word;
    return alikeAmong([...spokenNames(db, sound[0])].flat())(sound);
  });
}

function described(db: Db, found: (typeof people.$inferSelect)[]): FoundPerson[] {
  const ids = found.map((person) => person.id);
  const spells = db
    .select()
    .from(detentions)
    .where(inArray(detentions.person, ids))
    .orderBy(asc(detentions.fromDay), asc(detentions.id))
    .all();
  const countries = db.select().from(personNationalities).where(inArray(personNationalities.person, ids)).all();
  return found.map(({ id, version, givenNames, surnames, gender, disclosure, secondNationality }) => ({
    id: String(id),
    version,
    givenNames,
    surnames,
    nationality: combinationOf(
      countries.filter((row) => row.person === id).map((row) => row.country),
      secondNationality as "" | "+?" | "?",
    ),
    gender,
    disclosure,
    spells: spells
      .filter((spell) => spell.person === id)
      .map(({ fromDay, endDay, ended }) => ({ from: fromDay, to: endDay, ended })),
  }));
}
