import type { Db, Tx } from "@/db/ledger/open";
import { publishers } from "@/db/schema/publishers";

/** Returns the publishers with all names that a file may use for them. */
export function listPublisherNames(db: Db | Tx): { id: string; names: string[] }[] {
  const { id, shortEs, shortEn } = publishers;
  return db
    .select({ id, shortEs, shortEn })
    .from(publishers)
    .all()
    .map((row) => ({ id: row.id, names: [row.shortEs, row.shortEn] }));
}
