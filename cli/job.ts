import { bulkChangeJob } from "@/db/bulk-changes/bulk-change-job";
import { verifyChainInPages } from "@/db/history/verify-chain";
import { applyImportJob, simulateImport, undoImportJob } from "@/db/imports/import-jobs";
import { readImport } from "@/db/imports/read-import";
import { type Report, runJob } from "@/db/jobs/run-job";
import type { Job, JobKind } from "@/db/jobs/start-job";
import { backupJob } from "@/db/kept-backups/backup-job";
import type { Db } from "@/db/ledger/open";
import { recordListJob } from "@/db/pasted-lists/list-job";
import { withLedger } from "./with-ledger";

/**
 * `job`: runs a waiting job and updates its row, which users watch. It ends together with the server that started it.
 * The next start then marks the job as interrupted and does not wait for it.
 */
export function job(id: string): Promise<void> {
  const server = process.ppid;
  return withLedger((db, { backupsPath }) =>
    runJob(db, Number(id), (report, row) =>
      work[row.kind as JobKind](
        db,
        row,
        (finished, total) => {
          if (process.ppid !== server) process.exit(1);
          return report(finished, total);
        },
        backupsPath,
      ),
    ),
  );
}

const work: Record<JobKind, (db: Db, job: Job, report: Report, backups: string) => unknown> = {
  verify: (db, _job, report) => verifyChainInPages(db, report),
  import_read: readImport,
  import_simulate: simulateImport,
  import_apply: applyImportJob,
  import_undo: undoImportJob,
  list_record: recordListJob,
  long_change: bulkChangeJob,
  backup: (db, _job, report, backups) => backupJob(db, backups, report),
};
