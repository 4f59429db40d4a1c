import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { endAllAccess } from "@/db/accounts/end-all-access";
import type { ErasedRecord } from "@/db/history/erased-list";
import { leaveNoTrace } from "@/db/history/leave-no-trace";
import { migrateDatabase } from "@/db/ledger/migrate";
import { createDatabase, type Db } from "@/db/ledger/open";
import { requireOwnTables } from "@/db/ledger-file/check-file";
import { closeWhole } from "@/db/ledger-file/close-whole";
import { syncFolder } from "@/db/ledger-file/sync-folder";
import { projectionShape, schemaVersion, versionsOf } from "@/db/ledger-file/versions";
import { originalPath } from "@/db/sources/evidence-files";
import { refreshProjection } from "@/db/upkeep/refresh";
import type { KeyPair } from "./age-key";
import { BackupRefused } from "./backup-fault";
import { keepErased } from "./keep-erased";
import { ledgerName, type Manifest } from "./manifest";
import { openBackup } from "./open-backup";
import { readArchive } from "./read-archive";
import { verifyLedger } from "./verify-ledger";
import { evidenceIn } from "./write-backup";

export type Staged = { manifest: Manifest; erasedAgain: number };

/**
 * Unpacks a backup into `folder` and prepares it for use; `key` opens an encrypted one. Compares every file with the manifest, verifies the ledger,
 * migrates it, repeats the erasures of `list`, and ends sessions and one-time links. Then verifies it again and syncs
 * it to disk. Throws `BackupRefused`, or what the disk refused; the ledger in use is unchanged.
 */
export async function stageBackup(
  file: string,
  folder: string,
  list: readonly ErasedRecord[],
  now: Date,
  key?: KeyPair,
): Promise<Staged> {
  const manifest = await readArchive(file, folder, await openBackup(file, key));
  const path = join(folder, ledgerName);
  if (!existsSync(path)) throw new BackupRefused("not_a_backup", ledgerName);
  mkdirSync(join(folder, "evidence"), { recursive: true, mode: 0o700 });
  const db = createDatabase(path);
  try {
    await upgrade(db, manifest, now);
    const erasedAgain = await keepErased(db, list, now);
    await endAllAccess(db);
    await leaveNoTrace(db);
    await verifyLedger(db);
    requireEvidence(db, manifest);
    // The log is deleted next.
    closeWhole(db.$client);
    removeAllBut(folder, [ledgerName, "evidence"]);
    for (const each of [join(folder, "evidence"), folder, dirname(folder)]) syncFolder(each);
    return { manifest, erasedAgain };
  } finally {
    db.$client.close();
  }
}

/**
 * Verifies the ledger before the migration if it has this schema version. An older one can only be read after the
 * migration.
 */
async function upgrade(db: Db, manifest: Manifest, now: Date) {
  const { schema, projection } = versionsOf(requireOwnTables(db.$client));
  if (schema < schemaVersion || projection < projectionShape) {
    await migrateDatabase(db);
    await refreshProjection(db, now);
    return;
  }
  const change = await verifyLedger(db);
  if (change.hash !== manifest.change.hash) throw new BackupRefused("damaged", change.hash);
}

function requireEvidence(db: Db, { faulty }: Manifest) {
  const missing = evidenceIn(db).filter((hash) => !existsSync(originalPath(db, hash)) && !faulty.includes(hash));
  if (missing.length > 0) throw new BackupRefused("damaged", missing.join("\n"));
}

/**
 * Deletes the list that the repeated erasures wrote here, and the copy from before the migration, because neither is
 * needed.
 */
function removeAllBut(folder: string, keep: readonly string[]) {
  for (const name of readdirSync(folder)) if (!keep.includes(name)) rmSync(join(folder, name), { recursive: true });
}
