import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Db } from "@/db/ledger/open";
import { takeBackupLease } from "@/db/ledger-file/lease";
import { BackupRefused } from "./backup-fault";

/** Prefix of the folders next to the ledger for a backup in progress. A killed backup leaves its folder. */
const prefix = "backup-";

/**
 * Runs `work` with a folder next to the ledger that only the owner can read, and deletes the folder in every case. A backup
 * that was killed is cleaned up first. Throws `BackupRefused` (`busy`) while another process makes a backup.
 */
export async function inWorkFolder<T>(db: Db, work: (folder: string) => Promise<T>): Promise<T> {
  const path = db.$client.name;
  const lease = takeBackupLease(path, () => new BackupRefused("busy", path));
  try {
    removeWorkFolders(dirname(path));
    const folder = mkdtempSync(join(dirname(path), prefix));
    try {
      return await work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    lease.release();
  }
}

/** Deletes the folders of killed backups. Only the process that holds the ledger or the lease of backups may call this. */
function removeWorkFolders(folder: string) {
  const left = readdirSync(folder).filter((name) => /^backup-[A-Za-z0-9]{6}$/.test(name));
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
}
