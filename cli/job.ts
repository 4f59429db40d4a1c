import { longChangeJob } from "@/db/bulk-changes/long-change-job";
import { verifyChainInPages } from "@/db/history/verify-chain";
import { applyImportJob, readImport, simulateImport, undoImportJob } from "@/db/imports/import-jobs";
import { type Report, runJob } from "@/db/jobs/run-job";
import type { Job, JobKind } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { recordListJob } from "@/db/pasted-lists/list-job";
import { withLedger } from "./with-ledger";

/**
 * `job`: does the work of a waiting job and keeps its row, for the people who watch it. Ends with the server that
 * started it, whose next start counts it as interrupted and must not wait for it.
 */
export function job(id: string): Promise<void> {
  const server = process.ppid;
  return withLedger((db) =>
    runJob(db, Number(id), (report, row) =>
      work[row.kind as JobKind](db, row, (done, total) => {
        if (process.ppid !== server) process.exit(1);
        return report(done, total);
      }),
    ),
  );
}

const work: Record<JobKind, (db: Db, job: Job, report: Report) => unknown> = {
  verify: (db, _job, report) => verifyChainInPages(db, report),
  import_read: readImport,
  import_simulate: simulateImport,
  import_apply: applyImportJob,
  import_undo: undoImportJob,
  list_record: recordListJob,
  long_change: longChangeJob,
};
