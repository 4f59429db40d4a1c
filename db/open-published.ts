import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";

declare const published: unique symbol;

/** A read-only connection for the public side. Its reads live in `db/published/` and name only `published_*` tables. */
export type PublishedDb = BetterSQLite3Database<Record<string, never>> & {
  $client: Database.Database;
  readonly [published]: true;
};

/** Opens the ledger read-only. Throws if the file does not exist. */
export function openPublished(path: string): PublishedDb {
  const client = new Database(path, { readonly: true, fileMustExist: true, timeout: 50 });
  return drizzle(client) as PublishedDb;
}
