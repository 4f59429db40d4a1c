import { rmSync } from "node:fs";
import type { Db } from "@/db/ledger/open";
import { takeBackupLease } from "@/db/ledger-file/lease";
import { makeWorkFolder, removeWorkFolders } from "@/db/ledger-file/work-folder";
import { BackupRefused } from "./backup-fault";

/**
 * Runs `work` with a folder next to the ledger that only the owner can read, and deletes the folder in every case. A backup
 * that was killed is cleaned up first. Throws `BackupRefused` (`busy`) while another process makes a backup.
 */
export async function inWorkFolder<T>(db: Db, work: (folder: string) => Promise<T>): Promise<T> {
  const path = db.$client.name;
  const lease = takeBackupLease(path, () => new BackupRefused("busy", path));
  try {
    removeWorkFolders(path, "backup");
    const folder = makeWorkFolder(path, "backup");
    try {
      return await work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    lease.release();
  }
}
