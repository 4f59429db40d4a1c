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
  const { publisher, measure } = facts;
  const others = db
    .select()
    .from(counts)
    .where(and(eq(counts.publisher, publisher), eq(counts.measure, measure), ne(counts.publication, "withdrawn")))
    .all();
  return contradictionsOf({ ...facts, id }, others);
}
