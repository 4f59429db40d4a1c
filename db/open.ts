import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";

type Schema = Record<string, never>;

/** The ledger, for writing. Only operations in `db/` use it. */
export type Db = BetterSQLite3Database<Schema> & { $client: Database.Database };

/** An open transaction: what writes history takes this and not a `Db`, so it cannot run outside of one. */
export type Tx = Parameters<Parameters<BetterSQLite3Database<Schema>["transaction"]>[0]>[0];

/** How long a statement of the server may wait for a lock, in ms; a longer wait is retried asynchronously. */
export const busyTimeout = 50;

/** Opens the ledger for writing; makes it and its folder if there is none. Names are in it: nobody else may read it. */
export function openDatabase(path: string, timeout: number = busyTimeout): Db {
  mkdirSync(dirname(path), { recursive: true });
  const client = new Database(path, { timeout });
  // SQLite gives the files beside it the same mode.
  if (path !== ":memory:") chmodSync(path, 0o600);
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  // What is erased is overwritten in the file, not only unlinked.
  client.pragma("secure_delete = ON");
  return drizzle(client);
}
