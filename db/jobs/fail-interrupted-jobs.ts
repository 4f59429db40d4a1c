import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { jobs } from "@/db/schema/jobs";

const isOpen = inArray(jobs.state, ["waiting", "running"]);

/** Ends the jobs that a stop of the machine left open: nobody works on them any more. */
export function failInterruptedJobs(db: Db, now: Date): Promise<void> {
  return fail(db, now, isOpen);
}

/** Ends one whose process is gone, unless it has said itself how it ended. */
export function failJob(db: Db, id: number, now: Date): Promise<void> {
  return fail(db, now, and(eq(jobs.id, id), isOpen));
}

function fail(db: Db, now: Date, which: SQL | undefined): Promise<void> {
  return inTransaction<void>(db, (tx) => {
    // A process that was killed could not take out of its row what somebody had typed for nobody else to read.
    const input = sql`json_remove(${jobs.input}, '$.input.reason')`;
    tx.update(jobs)
      .set({ state: "failed", result: "interrupted", finishedAt: now.toISOString(), input })
      .where(which)
      .run();
  });
}
