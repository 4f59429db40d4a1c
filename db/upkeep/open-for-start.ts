import Database from "better-sqlite3";
import { createDatabase, type Db } from "@/db/ledger/open";
import { isDamage, requireLedgerFile, requireOwnTables, standingOf } from "@/db/ledger-file/check-file";
import { earlierData } from "@/db/ledger-file/earlier-data";
import { isBusy } from "@/db/ledger-file/is-busy";
import { requireNotOlder } from "@/db/ledger-file/newest-note";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { requireNotNewer } from "@/db/ledger-file/versions";

/**
 * Opens the ledger for a start, which may migrate it, or creates it if there never was one. No other code creates one.
 * Throws `LedgerUnusable`: `earlier_data` if the file is gone but its other files exist, `in_use` if another process has
 * the file open under any name, and `foreign`, `damaged`, `shorter` or `half_restored`.
 */
export function openForStart(path: string, timeout: number): Db {
  if (standingOf(path) === "present") requireOwnFile(path, timeout);
  else refuseEarlierData(path, true);
  return createDatabase(path, timeout);
}

/** Checks an existing file before a start changes it. Throws `LedgerUnusable` like `openForStart`. */
export function requireOwnFile(path: string, timeout: number) {
  requireLedgerFile(path, "start");
  const client = new Database(path, { fileMustExist: true, timeout });
  try {
    // SQLite refuses this while another process has the database open, even if the lock file was deleted.
    client.pragma("locking_mode = EXCLUSIVE");
    // A first start that was killed leaves a database without tables.
    if (client.prepare("SELECT 1 FROM sqlite_schema").get()) {
      requireNotNewer(requireOwnTables(client));
      requireNotOlder(client);
    } else refuseEarlierData(path, false);
  } catch (cause) {
    if (isBusy(cause)) throw new LedgerUnusable("in_use", path);
    throw isDamage(cause) ? new LedgerUnusable("damaged", path) : cause;
  } finally {
    client.close();
  }
}

function refuseEarlierData(path: string, isLogCounted: boolean) {
  const found = earlierData(path, isLogCounted);
  if (found.length > 0) throw new LedgerUnusable("earlier_data", path, found.join(", "));
}
