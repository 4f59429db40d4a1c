import type { Db } from "@/db/ledger/open";
import { documentKey } from "@/domain/matching/document-key";
import type { MatchLine } from "@/domain/matching/match";
import { type Comparable, comparable } from "@/domain/matching/score-match";
import { type QueriedWord, wideningQueries } from "@/domain/matching/widening-queries";
import type { Gender } from "@/domain/values/vocabulary";

/** Maximum people per query. If more people share a name, the line is a question because of its namesakes anyway. */
const mostFound = 200;

export type CandidateFinder = (line: MatchLine, words: readonly QueriedWord[]) => Generator<Comparable[]>;

/**
 * Returns a function that finds candidates for a line in steps: first the same ID number or all words, then similar
 * words, then one word missing. Each step returns all people found so far; the caller may stop after any step.
 * Statements are prepared once, and names are split once, for all lines.
 */
export function candidateFinder(db: Db): CandidateFinder {
  const byDocument = db.$client.prepare("SELECT id FROM people WHERE document_key = ? AND document_key <> ''").pluck();
  const byNames = db.$client
    .prepare(`SELECT rowid FROM people_names WHERE people_names MATCH ? LIMIT ${mostFound}`)
    .pluck();
  const read = personReader(db);
  return function* (line, words) {
    const found = new Map<number, Comparable>();
    const add = (ids: unknown[]) => {
      for (const id of ids as number[]) if (!found.has(id)) found.set(id, read(id));
    };
    const key = documentKey(line.document);
    if (key !== "") add(byDocument.all(key));
    for (const step of wideningQueries(words)) {
      for (const query of step) add(byNames.all(query));
      yield [...found.values()];
    }
  };
}

type Row = {
  givenNames: string;
  surnames: string;
  alsoKnownAs: string;
  document: string;
  birthDate: string | null;
  gender: Gender | null;
  countries: string | null;
};

function personReader(db: Db): (id: number) => Comparable {
  const byId = db.$client.prepare(`
    SELECT given_names AS givenNames, surnames, also_known_as AS alsoKnownAs, document_key AS document,
      birth_date AS birthDate, gender,
      (SELECT group_concat(country) FROM person_nationalities WHERE person = people.id) AS countries
    FROM people WHERE id = ?`);
  const known = new Map<number, Comparable>();
  return (id) => {
    const cached = known.get(id);
    if (cached) return cached;
    const { countries, ...row } = byId.get(id) as Row;
    const person = comparable({ id: String(id), ...row, nationalities: countries?.split(",") ?? [] });
    known.set(id, person);
    return person;
  };
}
