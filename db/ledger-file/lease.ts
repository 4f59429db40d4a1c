import { chmodSync, existsSync, mkdirSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { isBusy } from "./is-busy";
import { LedgerUnusable, type Unusable } from "./unusable";

export type Lease = { release: () => void };

/** Returns the path of a lock file of a ledger. The file is empty and never replaced. Symbolic links have the same. */
function lockFile(path: string, kind: "lock" | "server-lock" | "backup-lock"): string {
  return `${existsSync(path) ? realpathSync(path) : path}-${kind}`;
}

/**
 * Takes a shared lock on the ledger, for servers, jobs and commands. `patience` is the maximum wait in ms. Throws
 * `LedgerUnusable` (`in_use`) while a start or a restore holds the exclusive lock. The system releases the lock when
 * the process ends, however it ends.
 */
export function shareLedger(path: string, patience: number): Lease {
  return hold(lockFile(path, "lock"), patience, busy(path, "in_use"), beginShared);
}

/**
 * Takes the exclusive lock on the ledger, to migrate or replace it. Throws `LedgerUnusable` (`in_use`) if another
 * process uses the ledger for longer than `patience`, in ms. Creates the folder of a ledger that does not exist yet.
 */
export function takeLedger(path: string, patience: number): Lease {
  mkdirSync(dirname(path), { recursive: true });
  return hold(lockFile(path, "lock"), patience, busy(path, "in_use"), (client) => client.exec("BEGIN EXCLUSIVE"));
}

/**
 * Takes the lease of the ledger's only server, which owns the jobs and uploads. Throws `LedgerUnusable` (`served`) if
 * another server has it. Commands and jobs do not need it.
 */
export function takeServerLease(path: string): Lease {
  return hold(lockFile(path, "server-lock"), 0, busy(path, "served"), (client) => client.exec("BEGIN EXCLUSIVE"));
}

/** Takes the lease of the only backup in progress. Throws `refusal` if another process has it. */
export function takeBackupLease(path: string, refusal: () => Error): Lease {
  return hold(lockFile(path, "backup-lock"), 0, refusal, (client) => client.exec("BEGIN EXCLUSIVE"));
}

/**
 * Takes a lock on any file, which it creates empty. Returns undefined if another process has it. The system releases it
 * when the process ends.
 */
export function takeFile(file: string): Lease | undefined {
  return unlessBusy(() =>
    hold(
      file,
      0,
      (cause) => cause,
      (client) => client.exec("BEGIN EXCLUSIVE"),
    ),
  );
}

/** Like `takeFile`, together with others that share the lock. */
export function shareFile(file: string): Lease | undefined {
  return unlessBusy(() => hold(file, 0, (cause) => cause, beginShared));
}

function unlessBusy(take: () => Lease): Lease | undefined {
  try {
    return take();
  } catch (cause) {
    if (isBusy(cause)) return undefined;
    throw cause;
  }
}

function beginShared(client: Database.Database) {
  client.exec("BEGIN");
  client.prepare("SELECT count(*) FROM sqlite_schema").get();
}

function busy(path: string, why: Unusable) {
  return () => new LedgerUnusable(why, path);
}

function hold(
  file: string,
  patience: number,
  refusal: (cause: unknown) => unknown,
  lock: (client: Database.Database) => void,
): Lease {
  const client = new Database(file, { timeout: patience });
  try {
    chmodSync(file, 0o600);
    client.pragma("journal_mode = MEMORY");
    lock(client);
  } catch (cause) {
    client.close();
    throw isBusy(cause) ? refusal(cause) : cause;
  }
  return { release: () => void client.close() };
}
