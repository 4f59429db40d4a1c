import { beginJob } from "@/app/(staff)/_shared/jobs/begin-job";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { BulkChange } from "@/db/bulk-changes/bulk-change";
import type { Db } from "@/db/ledger/open";

/** Returns the function that starts the job of a long approval for a user. */
export function beginFor(db: Db, user: SessionUser) {
  return (change: BulkChange): Promise<number> => beginJob(db, user, "long_change", change);
}
