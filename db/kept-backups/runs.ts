import { existsSync } from "node:fs";
import { join } from "node:path";
import { desc, isNull, lt } from "drizzle-orm";
import { keyTag } from "@/db/backup/age-key";
import { findNewestJob } from "@/db/jobs/find-newest-job";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { backupRuns } from "@/db/schema/backup-runs";
import { isBackupDue, isBackupOld } from "@/domain/backups/schedule";
import { findBackupKey, findUnconfirmedKey } from "./backup-key";

/** How many attempts are kept. */
const mostRuns = 100;

export type BackupRun = typeof backupRuns.$inferSelect;

/** Stores how an attempt ended, and forgets old ones. */
export async function recordRun(db: Db, run: typeof backupRuns.$inferInsert): Promise<void> {
  await inTransaction<void>(db, (tx) => {
    const { id } = tx.insert(backupRuns).values(run).returning({ id: backupRuns.id }).get();
    tx.delete(backupRuns)
      .where(lt(backupRuns.id, id - mostRuns))
      .run();
  });
}

/**
 * Returns the last good backup that the present key opens; undefined if there was none, or if its file is not in the folder
 * any more.
 */
export function findLastGood(db: Db, folder: string): BackupRun | undefined {
  const found = db
    .select()
    .from(backupRuns)
    .where(isNull(backupRuns.fault))
    .orderBy(desc(backupRuns.id))
    .limit(1)
    .get();
  const key = findBackupKey(db);
  if (!found?.file || !key || !found.file.includes(`-${keyTag(key.recipient)}.`)) return undefined;
  return existsSync(join(/* turbopackIgnore: true */ folder, found.file)) ? found : undefined;
}

/** Returns the last failure after the last good backup. */
export function findLastFailure(db: Db): BackupRun | undefined {
  const newest = db.select().from(backupRuns).orderBy(desc(backupRuns.id)).limit(1).get();
  return newest?.fault == null ? undefined : newest;
}

/** What admins are warned of: no key, an unconfirmed one, no good backup yet, or one older than a day. */
export type BackupWarning = { why: "no_key" | "unconfirmed" | "none" | "old"; at?: string };

/** Returns the warning for the pages of admins; undefined if all is well. Reads a few rows and looks for one file. */
export function findBackupWarning(db: Db, folder: string, now: Date): BackupWarning | undefined {
  const key = findBackupKey(db);
  if (!key) return { why: findUnconfirmedKey(db) ? "unconfirmed" : "no_key" };
  const good = findLastGood(db, folder);
  if (!isBackupOld(good && new Date(good.at), now)) return undefined;
  return good ? { why: "old", at: good.at } : { why: "none" };
}

/** True if the server is to start a backup: there is a key, and `isBackupDue`. */
export function isRunDue(db: Db, folder: string, now: Date): boolean {
  if (!findBackupKey(db)) return false;
  const good = findLastGood(db, folder);
  // A killed attempt has a job and no row here.
  const job = findNewestJob(db, "backup");
  return isBackupDue(good && new Date(good.at), job && new Date(job.createdAt), now);
}
