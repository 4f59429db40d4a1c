import { and, eq, sql } from "drizzle-orm";
import { inList } from "@/db/ledger/in-list";
import type { Db } from "@/db/ledger/open";
import { evidence } from "@/db/schema/evidence";

/** Returns the number of current files of each given source, without withdrawn ones. */
export function countEvidence(db: Db, list: readonly number[]): Map<number, number> {
  const rows = db
    .select({ source: evidence.source, files: sql<number>`count(*)` })
    .from(evidence)
    .where(and(inList(evidence.source, list), eq(evidence.keeping, "kept")))
    .groupBy(evidence.source)
    .all();
  return new Map(rows.map(({ source, files }) => [source, files]));
}
