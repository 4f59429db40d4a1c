import type { SessionUser } from "@/db/accounts/find-session-user";
import type { BulkChange, LongOperation } from "@/db/bulk-changes/bulk-change";
import { findWritten } from "@/db/history/find-written";
import type { Db } from "@/db/ledger/open";
import { beginJob, mostAtOnce } from "./begin-job";
import { jobPath } from "./job-path";

/** For an action that may change many records: starts a job if it is long, and returns the page of its progress. */
export function jobWhenLong<Input extends BulkChange["input"]>(
  operation: LongOperation,
  size: (db: Db, input: Input) => number,
) {
  return async (db: Db, user: SessionUser, input: Input, replaces?: number): Promise<string | undefined> => {
    const total = size(db, input);
    // A request that was written before is answered at once.
    if (total <= mostAtOnce || findWritten(db, input.requestId) !== undefined) return undefined;
    const change: BulkChange = { operation, total, input, ...(replaces !== undefined && { replaces }) };
    return jobPath("long_change", await beginJob(db, user, "long_change", change));
  };
}
