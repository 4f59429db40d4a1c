import { isErasurePending, leaveNoTrace } from "@/db/history/leave-no-trace";
import { clearImportFiles } from "@/db/jobs/import-files";
import type { Db } from "@/db/ledger/open";

/**
 * Finishes erasures whose process died: deletes import files and rewrites the ledger's file. Returns true if there was
 * one. Throws `LedgerBusy` while a reader uses the log.
 */
export async function finishErasures(db: Db): Promise<boolean> {
  if (!isErasurePending(db)) return false;
  clearImportFiles(db);
  await leaveNoTrace(db);
  return true;
}
