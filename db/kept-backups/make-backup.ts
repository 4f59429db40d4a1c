import { join } from "node:path";
import { BackupRefused } from "@/db/backup/backup-fault";
import { type Made, type Step, writeEncrypted } from "@/db/backup/write-encrypted";
import { findClockDoubt } from "@/db/clock/find-clock-doubt";
import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { type RunFault, runFaults } from "@/domain/backups/faults";
import { log } from "@/ops/log/log";
import { findBackupKey } from "./backup-key";
import { backupName, completeFolder, ensureFolder, rotate } from "./folder";
import { recordRun } from "./runs";

/** Thrown by a step if a user cancelled the backup. */
export class BackupCancelled extends Error {}

export type Kept = Made & { file: string; rotated: number };

/**
 * Makes an encrypted backup in the folder, deletes those that the rotation does not keep (not while the clock is in doubt), and stores how it ended. If it
 * fails, nothing is deleted. Throws `BackupRefused` (`no_key`, and those of `writeEncrypted`), and whatever `step` throws.
 */
export async function makeBackup(db: Db, folder: string, now: Date, step?: Step): Promise<Kept> {
  const at = now.toISOString();
  try {
    const key = findBackupKey(db);
    if (!key) throw new BackupRefused("no_key", folder);
    ensureFolder(folder);
    const file = backupName(now, key.recipient);
    const made = await writeEncrypted(db, join(folder, file), key.recipient, now, step);
    completeFolder(folder, file, made.sha256, db.$client.name);
    const { bytes, sha256, manifest } = made;
    await recordRun(db, { at, file, bytes, sha256, change: manifest.change.number });
    return { ...made, file, rotated: rotateUnlessInDoubt(db, folder, file, now) };
  } catch (cause) {
    if (!(cause instanceof BackupCancelled)) await recordFailure(db, at, cause);
    throw cause;
  }
}

/** A clock that jumped would make good backups look old, so nothing is deleted then. */
function rotateUnlessInDoubt(db: Db, folder: string, made: string, now: Date): number {
  if (findClockDoubt(db, now).jumpedFrom !== undefined) return 0;
  return rotate(folder, readSettings(db).timeZone, made);
}

/** Stores why a backup failed. If that fails too, such as on a full disk, the first cause counts. */
async function recordFailure(db: Db, at: string, cause: unknown): Promise<void> {
  try {
    await recordRun(db, { at, fault: faultOf(cause) });
  } catch (error) {
    log.error("the failure of a backup was not stored", error);
  }
}

function faultOf(cause: unknown): RunFault {
  return runFaults.find((fault) => cause instanceof BackupRefused && cause.fault === fault) ?? "unexpected";
}
