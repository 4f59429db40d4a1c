import { desc, eq, lt } from "drizzle-orm";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { distinctPeople } from "@/db/schema/distinct-people";
import type { DocumentOf } from "@/domain/records/document";

export type DistinctPair = { people: [DocumentOf<"person">, DocumentOf<"person">]; at: string; actor: string };

/** Pairs per page. */
const most = 50;

/**
 * Returns one page of the pairs of people who are not the same, newest first. Pairs with a record that is no longer used
 * are left out. `next` is where the next page starts; null on the last page.
 */
export function listDistinctPeople(db: Db, before?: number): { items: DistinctPair[]; next: number | null } {
  const rows = db
    .select({
      one: distinctPeople.one,
      other: distinctPeople.other,
      change: changes.id,
      at: changes.at,
      actor: changes.actor,
    })
    .from(distinctPeople)
    .innerJoin(changes, eq(changes.id, distinctPeople.change))
    .where(before === undefined ? undefined : lt(distinctPeople.change, before))
    .orderBy(desc(distinctPeople.change))
    .limit(most + 1)
    .all();
  const items = rows.slice(0, most).flatMap(({ one, other, at, actor }): DistinctPair[] => {
    const people = [findPerson(db, one), findPerson(db, other)] as const;
    return people[0] && people[1] ? [{ people: [people[0], people[1]], at, actor }] : [];
  });
  return { items, next: rows.length > most ? (rows[most - 1]?.change ?? null) : null };
}

function findPerson(db: Db, id: number): DocumentOf<"person"> | undefined {
  const found = findDocument(db, "person", String(id))?.document;
  return found && !found.facts.gone ? found : undefined;
}
