import { setPriority } from "node:os";
import type { Report } from "@/db/jobs/run-job";
import type { Db } from "@/db/ledger/open";
import { BackupCancelled, makeBackup } from "./make-backup";

/** How often the job stores its progress and looks whether it is cancelled, in ms. */
const pause = 500;
/** A backup takes processor time only when no other process needs it. */
const lowPriority = 10;

/** Makes a backup as a job, with progress in percent. A cancelled one leaves no file. */
export async function backupJob(db: Db, folder: string, report: Report): Promise<{ file: string } | undefined> {
  setPriority(lowPriority);
  let last = 0;
  const step = (percent: number) => {
    if (performance.now() - last < pause) return;
    last = performance.now();
    if (!report(percent, 100)) throw new BackupCancelled();
  };
  try {
    const { file } = await makeBackup(db, folder, new Date(), step);
    return { file };
  } catch (cause) {
    if (cause instanceof BackupCancelled) return undefined;
    throw cause;
  }
}
