import { realpathSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type Db, openDatabase } from "@/db/ledger/open";
import { requireLedgerFile, requireOwnTables } from "@/db/ledger-file/check-file";
import { requireNotOlder } from "@/db/ledger-file/newest-note";
import { trackConnection } from "@/db/ledger-file/open-connections";
import { projectionShape, requireNotNewer, schemaVersion, versionsOf } from "@/db/ledger-file/versions";
import { makeWorkFolder } from "@/db/ledger-file/work-folder";
import { type Staged, stageUpgrade } from "./stage-upgrade";

/**
 * Upgrades a copy of the ledger, calls `examine` with the opened copy, and deletes the copy in every case, also when the
 * process ends by a signal it handles. Returns undefined if there is nothing to upgrade. The ledger is only read, and
 * other processes may use it at the same time; the caller holds the shared lease. Throws `UpgradeFailed` or `LedgerUnusable`.
 */
export async function tryUpgrade(
  path: string,
  now: Date,
  finish: (copy: Db) => Promise<void>,
  examine: (copy: Db) => Promise<void>,
): Promise<Omit<Staged, "file"> | undefined> {
  requireLedgerFile(path);
  const ledger = openAnySchema(realpathSync(path));
  let folder: string | undefined;
  const remove = () => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  try {
    const { schema, projection } = versionsOf(ledger.$client);
    if (schema === schemaVersion && projection === projectionShape) return undefined;
    folder = makeWorkFolder(ledger.$client.name, "upgrade");
    const { file, ...staged } = await stageUpgrade(ledger, folder, now, finish);
    const copy = openDatabase(file);
    await examine(copy).finally(() => copy.$client.close());
    return staged;
  } finally {
    ledger.$client.close();
    remove();
    process.off("exit", remove);
  }
}

/** Opens a ledger that this version or an earlier one wrote, only to read it. */
function openAnySchema(path: string): Db {
  const client = new Database(path, { readonly: true, fileMustExist: true, timeout: patience });
  try {
    requireNotNewer(requireOwnTables(client));
    requireNotOlder(client);
  } catch (cause) {
    client.close();
    throw cause;
  }
  trackConnection(client);
  return drizzle(client);
}

/** How long to wait for a lock of another process, in ms. */
const patience = 10_000;
