import { count, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { batches, batchLines } from "@/db/schema/batches";
import { detentions } from "@/db/schema/detentions";
import { releases } from "@/db/schema/releases";
import type { Publication } from "@/domain/values/vocabulary";

/** The number of an import's lines by their publication now; `gone`: undone, or moved to another record. */
export type BatchCounts = Partial<Record<Publication | "gone", number>>;

/** Returns how the lines of an import stand now; undefined if the import has no batch, because it is older. */
export function countImportBatch(db: Db, change: number): BatchCounts | undefined {
  const batch = db.select({ id: batches.id }).from(batches).where(eq(batches.change, change)).get();
  if (!batch) return undefined;
  const state = sql<Publication | "gone">`coalesce(${releases.publication}, ${detentions.publication}, 'gone')`;
  const rows = db
    .select({ state, count: count() })
    .from(batchLines)
    .leftJoin(releases, eq(releases.id, batchLines.release))
    .leftJoin(detentions, eq(detentions.id, batchLines.detention))
    .where(eq(batchLines.batch, batch.id))
    .groupBy(state)
    .all();
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}
