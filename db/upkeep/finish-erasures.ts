import { isErasurePending, leaveNoTrace } from "@/db/history/leave-no-trace";
import { clearImportFiles } from "@/db/jobs/import-files";
import type { Db } from "@/db/ledger/open";

/**
 * Finishes erasures after which the process died: removes the files of imports and rewrites the ledger's file. Returns
 * whether there was one. Throws `LedgerBusy` while a reader keeps the log in use.
 */
export async function finishErasures(db: Db): Promise<boolean> {
  if (!isErasurePending(db)) return false;
  clearImportFiles(db);
  await leaveNoTrace(db);
  return true;
}
