import { afterErasure, emptyLog, newestPending } from "@/db/history/leave-no-trace";
import { cancelledJobsEnded } from "@/db/jobs/cancelled-jobs";
import { clearImportFiles } from "@/db/jobs/import-files";
import type { Db } from "@/db/ledger/open";
import { hasPendingErasure } from "@/db/ledger-file/pending-erasure";
import { removeDeletedEvidence } from "@/db/sources/evidence-files";

/** The newest erasure after which a connection deleted the import files: a rewrite that waits deletes no later ones. */
const cleared = new WeakMap<Db, number>();

/**
 * Finishes erasures that were committed and whose traces are still there, because the process died or the disk was full:
 * deletes import files and deleted evidence, and rewrites the ledger's file. Returns true if there was one; it is still
 * pending if that failed again.
 */
export async function finishErasures(db: Db): Promise<boolean> {
  if (!hasPendingErasure(db.$client)) return false;
  const newest = newestPending(db);
  const clear = () => {
    if (cleared.get(db) !== newest) clearImportFiles(db);
  };
  await afterErasure(
    db,
    () => removeDeletedEvidence(db),
    clear,
    () => cancelledJobsEnded(db),
    clear,
    () => cleared.set(db, newest),
    // While a reader keeps the log in use, each rewrite would make it longer by the whole file, until the disk is full.
    () => emptyLog(db),
  );
  return true;
}
