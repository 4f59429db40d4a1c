import { isDistinctFrom } from "@/db/changes/distinct-people";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { matchList } from "@/db/matching/match-list";
import type { MatchedPerson, MatchLine } from "@/domain/matching/match";
import { noIdentity } from "@/domain/records/person";

export type LookAlikes = { id: string; givenNames: string; surnames: string; alike: MatchedPerson[] };

/**
 * Returns, for each of some people, other people in the ledger who may be the same person, most likely first. Pauses
 * between batches, so that the event loop stays free.
 */
export async function findLookAlikes(db: Db, ids: readonly string[], now: Date): Promise<LookAlikes[]> {
  const people = ids
    .flatMap((id) => findDocument(db, "person", id) ?? [])
    .filter(({ document }) => !document.facts.gone);
  const matches = await matchList(
    db,
    people.map(({ document }) => lineOf(document)),
    now,
  );
  return people.map(({ document: { id, identity } }, index) => ({
    id,
    givenNames: identity?.givenNames ?? "",
    surnames: identity?.surnames ?? "",
    alike: othersThan(db, id, matches[index]?.candidates ?? []),
  }));
}

/** Leaves out the person, and the people of whom a user said that they are not this person. */
function othersThan(db: Db, id: string, candidates: readonly MatchedPerson[]): MatchedPerson[] {
  const others = candidates.filter(({ person }) => person.id !== id);
  if (others.length === 0) return [];
  const isDistinct = isDistinctFrom(db, id);
  return others.filter(({ person }) => !isDistinct(person.id));
}

type Person = NonNullable<ReturnType<typeof findDocument<"person">>>["document"];

/** Returns a person in the form of a list line, for matching. */
function lineOf({ facts, identity }: Person): MatchLine {
  const { givenNames, surnames, alsoKnownAs: alias, document } = identity ?? noIdentity;
  const { nationalities, gender } = facts.profile;
  return { givenNames, surnames, order: "given_first", document, age: null, nationalities, gender, alias };
}
