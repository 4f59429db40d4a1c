import type Database from "better-sqlite3";
import { identityOf, openFilesOf } from "./open-connections";
import { LedgerUnusable } from "./unusable";

/**
 * Throws `LedgerUnusable` (`missing`, `replaced`, `log_gone`) if a file of an open ledger was deleted, moved or replaced.
 * SQLite would go on writing to the open file, which has no name any more. Call it outside of transactions. If only the
 * log was deleted, first copies its content into the database.
 */
export function requireSameFiles(client: Database.Database): void {
  const fault = changedFiles(client);
  if (!fault) return;
  // The connection still has the deleted log open. A killed process would lose it.
  if (fault.why === "log_gone" && isLogDeleted(client)) client.pragma("wal_checkpoint(PASSIVE)");
  throw fault;
}

/** Returns the error of `requireSameFiles`, or undefined if the files are the same. Takes a few microseconds. */
export function changedFiles(client: Database.Database): LedgerUnusable | undefined {
  const changed = openFilesOf(client).find(({ path, identity }) => identityOf(path) !== identity);
  if (!changed) return undefined;
  const isDatabase = changed === openFilesOf(client)[0];
  if (!isDatabase) return new LedgerUnusable("log_gone", client.name);
  return new LedgerUnusable(identityOf(changed.path) === undefined ? "missing" : "replaced", client.name);
}

/** True unless another log lies in its place, which another process may already use. */
function isLogDeleted(client: Database.Database): boolean {
  const [, log] = openFilesOf(client);
  return log !== undefined && identityOf(log.path) === undefined;
}
