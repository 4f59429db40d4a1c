import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { requireLedger, requireLedgerFile } from "./check-file";
import { trackConnection } from "./open-connections";

declare const published: unique symbol;

/** A read-only connection for the public side. Its reads are in `db/published/` and name only `published_*` tables. */
export type PublishedDb = BetterSQLite3Database<Record<string, never>> & {
  $client: Database.Database;
  readonly [published]: true;
};

/** Opens an existing ledger read-only. Throws `LedgerUnusable` like `openDatabase`. */
export function openPublished(path: string): PublishedDb {
  requireLedgerFile(path);
  const client = requireLedger(new Database(path, { readonly: true, fileMustExist: true, timeout: 50 }));
  trackConnection(client);
  return drizzle(client) as PublishedDb;
}
