import { desc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { sources } from "@/db/schema/sources";
import type { FactsOf } from "@/domain/records/document";
import { addressKey } from "@/domain/values/address-key";

export type SourceRow = typeof sources.$inferSelect;

const selectSource = (db: Db | Tx) =>
  db
    .select()
    .from(sources)
    .where(eq(sources.addressKey, sql.placeholder("key")))
    .orderBy(desc(eq(sources.url, sql.placeholder("url"))), sources.id)
    .limit(1)
    .prepare();

/**
 * The source of a page, whichever of its addresses is given: the one with this very address first, then the oldest.
 * `key`: the `addressKey` of the address, where the caller has it.
 */
export function findSourceByAddress(
  db: Db | Tx,
  url: FactsOf<"source">["url"],
  key = addressKey(url),
): SourceRow | undefined {
  return preparedStatement(db, selectSource).get({ key, url });
}
