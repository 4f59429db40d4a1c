import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { LedgerUnusable } from "./unusable";

export type Lease = { release: () => void };

/** Returns the path of the lock file of a ledger. The file is empty and never replaced. */
function lockFile(path: string): string {
  return `${path}-lock`;
}

/**
 * Takes a shared lock on the ledger, for servers, jobs and commands. `patience` is the maximum wait in ms. Throws
 * `LedgerUnusable` (`in_use`) while a start or a restore holds the exclusive lock. The system releases the lock when
 * the process ends, however it ends.
 */
export function shareLedger(path: string, patience: number): Lease {
  return hold(path, patience, (client) => {
    client.exec("BEGIN");
    client.prepare("SELECT count(*) FROM sqlite_schema").get();
  });
}

/**
 * Takes the exclusive lock on the ledger, to migrate or replace it. Throws `LedgerUnusable` (`in_use`) if another
 * process uses the ledger for longer than `patience`, in ms. Creates the folder of a ledger that does not exist yet.
 */
export function takeLedger(path: string, patience: number): Lease {
  mkdirSync(dirname(path), { recursive: true });
  return hold(path, patience, (client) => client.exec("BEGIN EXCLUSIVE"));
}

function hold(path: string, patience: number, lock: (client: Database.Database) => void): Lease {
  const client = new Database(lockFile(path), { timeout: patience });
  try {
    chmodSync(lockFile(path), 0o600);
    client.pragma("journal_mode = MEMORY");
    lock(client);
  } catch (cause) {
    client.close();
    const isBusy = cause instanceof Error && "code" in cause && String(cause.code).startsWith("SQLITE_BUSY");
    throw isBusy ? new LedgerUnusable("in_use", path) : cause;
  }
  return { release: () => void client.close() };
}
