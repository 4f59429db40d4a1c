import { eq, min } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { publishedCounts } from "@/db/schema/published-counts";
import { publishedHeads } from "@/db/schema/published-heads";

/** Returns the civil day on which the public first saw a count; undefined if it never did. */
export function firstPublished(db: Db | Tx, count: string): string | undefined {
  const first = db
    .select({ head: min(publishedCounts.fromHead) })
    .from(publishedCounts)
    .where(eq(publishedCounts.id, count))
    .get();
  if (first?.head == null) return undefined;
  return db.select({ day: publishedHeads.day }).from(publishedHeads).where(eq(publishedHeads.number, first.head)).get()
    ?.day;
}
