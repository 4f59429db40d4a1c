import { desc, isNotNull } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { sources } from "@/db/schema/sources";

/** Returns the newest sources without an address, at most `limit`. */
export function listContacts(db: Db, limit = 30) {
  return db.select().from(sources).where(isNotNull(sources.contact)).orderBy(desc(sources.id)).limit(limit).all();
}
