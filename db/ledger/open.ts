import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { requireLedger, requireLedgerFile } from "@/db/ledger-file/check-file";
import { trackConnection } from "@/db/ledger-file/open-connections";

type Schema = Record<string, never>;

/** A connection to the ledger for writing. Only operations in `db/` use it. */
export type Db = BetterSQLite3Database<Schema> & { $client: Database.Database };

/** An open transaction. Code that writes history takes a `Tx`, not a `Db`, so it cannot run outside a transaction. */
export type Tx = Parameters<Parameters<BetterSQLite3Database<Schema>["transaction"]>[0]>[0];

/** How long a statement of the server may wait for a lock, in ms. Longer waits are retried asynchronously. */
export const busyTimeout = 50;

/**
 * Opens an existing ledger for writing. Throws `LedgerUnusable`, before writing anything, if there is no file or if it
 * is not a ledger with the schema of this code.
 */
export function openDatabase(path: string, timeout: number = busyTimeout): Db {
  requireLedgerFile(path);
  return ready(requireLedger(new Database(path, { timeout, fileMustExist: true })));
}

/**
 * Opens an existing ledger that only temporary tables can be written to, which stay in memory. Throws `LedgerUnusable`
 * like `openDatabase`.
 */
export function openReadOnly(path: string, timeout: number = busyTimeout): Db {
  requireLedgerFile(path);
  const client = requireLedger(new Database(path, { readonly: true, fileMustExist: true, timeout }));
  trackConnection(client);
  // Temporary tables may hold names, which must not reach the disk.
  client.pragma("temp_store = MEMORY");
  return drizzle(client);
}

/**
 * Opens a file with any schema, or creates an empty one with its folder. Only for `prepare`, for a restore's own copy
 * and for tests; all other code opens an existing ledger.
 */
export function createDatabase(path: string, timeout: number = busyTimeout): Db {
  mkdirSync(dirname(path), { recursive: true });
  return ready(new Database(path, { timeout }));
}

/** Returns the connection, set up; closes it if that fails, because an open one keeps its locks. */
function ready(client: Database.Database): Db {
  try {
    setUp(client);
  } catch (cause) {
    client.close();
    throw cause;
  }
  trackConnection(client);
  return drizzle(client);
}

function setUp(client: Database.Database): void {
  // The file contains names, so no other account may read it. SQLite creates the files next to it with the same mode.
  chmodSync(client.name, 0o600);
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  // Overwrites deleted data in the file instead of only unlinking it.
  client.pragma("secure_delete = ON");
  // The first read opens the log.
  client.prepare("SELECT 1 FROM sqlite_schema").get();
}
