import { desc } from "drizzle-orm";
import { findPublisher } from "@/db/changes/publisher";
import type { Db, Tx } from "@/db/ledger/open";
import { publishers } from "@/db/schema/publishers";

/**
 * Returns the publishers with all names that a file may use for them. The names of a merged publisher, and its id, are
 * those of the publisher that has its figures; they come first, so that a publisher in use wins over an earlier name.
 */
export function listPublisherNames(db: Db | Tx): { id: string; names: string[] }[] {
  const { id, shortEs, shortEn, mergedInto } = publishers;
  return db
    .select({ id, shortEs, shortEn, mergedInto })
    .from(publishers)
    .orderBy(desc(mergedInto))
    .all()
    .map((row) => {
      const names = [row.shortEs, row.shortEn];
      if (row.mergedInto === null) return { id: row.id, names };
      const kept = findPublisher(db, row.id)?.id ?? row.id;
      return { id: kept, names: [row.id, `publisher:${row.id}`, ...names] };
    });
}
