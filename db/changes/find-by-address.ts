import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { sources } from "@/db/schema/sources";
import { addressKey } from "@/domain/values/address-key";

export type SourceRow = typeof sources.$inferSelect;

const selectSource = (db: Db | Tx) =>
  db
    .select()
    .from(sources)
    .where(and(eq(sources.addressKey, sql.placeholder("key")), isNotNull(sources.url)))
    .orderBy(desc(eq(sources.url, sql.placeholder("url"))), sources.id)
    .limit(1)
    .prepare();

/**
 * Returns the source of a page, found by any of the page's addresses. An exact match comes first, then the oldest.
 * `key` is the `addressKey` of the address, if the caller already has it.
 */
export function findSourceByAddress(db: Db | Tx, url: string, key = addressKey(url)): SourceRow | undefined {
  return preparedStatement(db, selectSource).get({ key, url });
}
