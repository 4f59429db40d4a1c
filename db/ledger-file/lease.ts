import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { LedgerUnusable } from "./unusable";

export type Lease = { release: () => void };

/** The file whose locks say who uses a ledger. It holds nothing and is never replaced. */
function lockFile(path: string): string {
  return `${path}-lock`;
}

/**
 * Says that this process uses the ledger, as servers, jobs and commands do; many may at once. `patience`: how long to
 * wait, in ms. Throws `LedgerUnusable` (`in_use`) while a start or a restore has the ledger for itself.
 * The lock belongs to the process: the system ends it with the process, however that ends.
 */
export function shareLedger(path: string, patience: number): Lease {
  return hold(path, patience, (client) => {
    client.exec("BEGIN");
    client.prepare("SELECT count(*) FROM sqlite_schema").get();
  });
}

/**
 * Takes the ledger for this process alone, to migrate or replace it. Throws `LedgerUnusable` (`in_use`) while another
 * process uses it for longer than `patience`, in ms. Creates the folder of a ledger that is not there yet.
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
