import { and, asc, eq, isNotNull, ne } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { counts } from "@/db/schema/counts";
import type { Measure } from "@/domain/values/vocabulary";

/** Returns the first day of a publisher's newest figure of each flow. */
export function listNewestWindows(db: Db | Tx, publisher: string): Map<Measure, string> {
  const rows = db
    .select({ measure: counts.measure, since: counts.since })
    .from(counts)
    .where(and(eq(counts.publisher, publisher), isNotNull(counts.since), ne(counts.publication, "withdrawn")))
    .orderBy(asc(counts.asOf), asc(counts.id))
    .all();
  return new Map(rows.map(({ measure, since }) => [measure, since ?? ""]));
}
