import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { jobs } from "@/db/schema/jobs";

const isOpen = inArray(jobs.state, ["waiting", "running"]);

/** Ends the jobs that a crash left open, because no process runs them any more. */
export function failInterruptedJobs(db: Db, now: Date): Promise<void> {
  return fail(db, now, isOpen);
}

/** Ends a job whose process is gone, unless the process has stored its own result. */
export function failJob(db: Db, id: number, now: Date): Promise<void> {
  return fail(db, now, and(eq(jobs.id, id), isOpen));
}

function fail(db: Db, now: Date, which: SQL | undefined): Promise<void> {
  const end = (tx: Tx) => {
    // A killed process could not delete what a user typed from its row.
    const typed = sql.raw(["reason", "noteEs", "noteEn", "sources"].map((name) => `'$.input.${name}'`).join(", "));
    const input = sql`json_remove(${jobs.input}, ${typed})`;
    tx.update(jobs)
      .set({ state: "failed", result: "interrupted", finishedAt: now.toISOString(), input })
      .where(which)
      .run();
  };
  // A job that is over but seems to run keeps an erasure waiting.
  return inTransaction<void>(db, end, { isUrgent: true });
}
