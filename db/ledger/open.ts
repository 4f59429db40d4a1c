import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { requireLedger, requireLedgerFile } from "@/db/ledger-file/check-file";
import { trackConnection } from "@/db/ledger-file/open-connections";

type Schema = Record<string, never>;

/** The ledger, for writing. Only operations in `db/` use it. */
export type Db = BetterSQLite3Database<Schema> & { $client: Database.Database };

/** An open transaction: what writes history takes this and not a `Db`, so it cannot run outside of one. */
export type Tx = Parameters<Parameters<BetterSQLite3Database<Schema>["transaction"]>[0]>[0];

/** How long a statement of the server may wait for a lock, in ms; a longer wait is retried asynchronously. */
export const busyTimeout = 50;

/**
 * Opens an existing ledger for writing. Throws `LedgerUnusable`, before anything is written, if there is no file, or if
 * it is not a ledger of the schema that this code knows.
 */
export function openDatabase(path: string, timeout: number = busyTimeout): Db {
  requireLedgerFile(path);
  return ready(requireLedger(new Database(path, { timeout, fileMustExist: true })));
}

/**
 * Opens a file of whatever schema, or creates an empty one with its folder. For `prepare`, a restore's own copy and
 * tests: everything else opens a ledger that is there.
 */
export function createDatabase(path: string, timeout: number = busyTimeout): Db {
  mkdirSync(dirname(path), { recursive: true });
  return ready(new Database(path, { timeout }));
}

function ready(client: Database.Database): Db {
  trackConnection(client);
  // Names are in it: nobody else may read it. SQLite gives the files beside it the same mode.
  chmodSync(client.name, 0o600);
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  // What is erased is overwritten in the file, not only unlinked.
  client.pragma("secure_delete = ON");
  return drizzle(client);
}
