import { asc, inArray } from "drizzle-orm";
import { combinationOf } from "@/domain/nationality/combination";
import type { Disclosure, Gender } from "@/domain/vocabulary";
import type { Db } from "../open";
import { detentions } from "../schema/detentions";
import { people, personNationalities } from "../schema/people";
import { matchesWords } from "./matches-words";

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

/** People by any words of their names, in any order, accents and case forgiven; none for a blank text. */
export function searchPeople(db: Db, text: string, limit = 20): FoundPerson[] {
  const matches = matchesWords(text);
  if (!matches) return [];
  const found = db
    .select()
    .from(people)
    .where(matches)
    .orderBy(asc(people.searchKey), asc(people.id))
    .limit(limit)
    .all();
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
