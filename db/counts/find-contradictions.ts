import { and, eq, ne } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { counts } from "@/db/schema/counts";
import { type Compared, type Contradiction, contradictionsOf } from "@/domain/figures/contradictions";
import type { CountFacts } from "@/domain/records/count";

/** Returns the counts of the same publisher that a count contradicts, except withdrawn ones. */
export function findContradictions(
  db: Db,
  id: string,
  facts: Omit<Compared, "id"> & Pick<CountFacts, "parts">,
): Contradiction[] {
  return contradictionsOf({ ...facts, id }, listComparable(db, facts));
}

/** Returns the counts of a publisher and measure, except withdrawn ones. */
export function listComparable(db: Db, { publisher, measure }: Pick<CountFacts, "publisher" | "measure">): Compared[] {
  return db
    .select()
    .from(counts)
    .where(and(eq(counts.publisher, publisher), eq(counts.measure, measure), ne(counts.publication, "withdrawn")))
    .all();
}
