import { inArray } from "drizzle-orm";
import type { Db } from "../open";
import { jobs } from "../schema/jobs";
import { inTransaction } from "../transaction";

/** Ends the jobs that a stop of the machine left open: nobody works on them any more. */
export function failInterruptedJobs(db: Db, now: Date): Promise<void> {
  return inTransaction<void>(db, (tx) => {
    tx.update(jobs)
      .set({ state: "failed", result: "interrupted", finishedAt: now.toISOString() })
      .where(inArray(jobs.state, ["waiting", "running"]))
      .run();
  });
}
