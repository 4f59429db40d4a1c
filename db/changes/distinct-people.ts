import { and, eq, inArray, or } from "drizzle-orm";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { distinctPeople } from "@/db/schema/distinct-people";

/** Remembers that a person is none of some others. `change` is the change with which a user said so. */
export function rememberDistinct(tx: Tx, person: string, others: readonly string[], change: number): void {
  for (const other of new Set(others)) {
    if (other === person) continue;
    tx.insert(distinctPeople)
      .values({ ...pairOf(person, other), change })
      .onConflictDoNothing()
      .run();
  }
}

/** Forgets a pair, whichever of the records merged into the two it was said of. Returns true if there was one. */
export function forgetDistinct(tx: Tx, one: string, other: string): boolean {
  const [first, second] = [recordsOf(tx, one), recordsOf(tx, other)];
  const pairs = first.flatMap((a) => second.map((b) => pairOf(a, b)));
  return pairs.map((pair) => tx.delete(distinctPeople).where(isPair(pair)).run().changes).some((count) => count > 0);
}

/** Forgets everything that was said of a person and of the records merged into it. */
export function forgetPairsOf(tx: Tx, person: string): void {
  const ids = recordsOf(tx, person).map(Number);
  tx.delete(distinctPeople)
    .where(or(inArray(distinctPeople.one, ids), inArray(distinctPeople.other, ids)))
    .run();
}

/**
 * Returns a function that is true for people of whom a user said that they are not this person. What was said of a merged
 * record holds for the record that it was merged into, and again for itself if the merge is undone.
 */
export function isDistinctFrom(db: Db | Tx, person: string): (other: string) => boolean {
  const ids = recordsOf(db, person).map(Number);
  const rows = db
    .select({ one: distinctPeople.one, other: distinctPeople.other })
    .from(distinctPeople)
    .where(or(inArray(distinctPeople.one, ids), inArray(distinctPeople.other, ids)))
    .all();
  const others = new Set(rows.flatMap(({ one, other }) => [String(one), String(other)]));
  if (others.size === 0) return () => false;
  return (other) => other !== person && recordsOf(db, other).some((id) => others.has(id));
}

/** Returns the numbers of a person's record and of the records merged into it. */
function recordsOf(db: Db | Tx, person: string): string[] {
  return [person, ...(findDocument(db, "person", person)?.document.facts.mergedFrom ?? [])];
}

function pairOf(a: string, b: string) {
  const [one = 0, other = 0] = [Number(a), Number(b)].toSorted((x, y) => x - y);
  return { one, other };
}

function isPair({ one, other }: ReturnType<typeof pairOf>) {
  return and(eq(distinctPeople.one, one), eq(distinctPeople.other, other));
}
