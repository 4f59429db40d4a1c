import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { jobs } from "@/db/schema/jobs";
import type { Job } from "./start-job";

/** Reports the progress of a job. Returns false once a user has cancelled the job. */
export type Report = (done: number, total: number) => boolean;

/**
 * Runs a job's work in this process and updates its row: running, progress and result. If the work throws, the job ends
 * as failed and the error is rethrown. Of a job that an erasure cleared, nothing runs and nothing is kept.
 */
export async function runJob(db: Db, id: number, work: (report: Report, job: Job) => unknown): Promise<void> {
  const set = (values: Partial<typeof jobs.$inferInsert>) => db.update(jobs).set(values).where(eq(jobs.id, id)).run();
  const finished = () => new Date().toISOString();
  const row = () => db.select().from(jobs).where(eq(jobs.id, id)).get();
  const cancelled = () => row()?.cancelAsked ?? true;
  const job = row();
  if (job && isCleared(job)) return void set({ state: "cancelled", finishedAt: finished() });
  set({ state: "running" });
  try {
    if (!job) throw new Error(`job ${id} does not exist`);
    const result = await work((done, total) => {
      set({ done, total });
      return !cancelled();
    }, job);
    const ended = row();
    const kept = ended && isCleared(ended) ? null : JSON.stringify(result);
    set({ state: cancelled() ? "cancelled" : "done", result: kept, finishedAt: finished() });
  } catch (cause) {
    // Not the error: its text can quote the job's data, which an erasure would not reach here. The log has it.
    try {
      set({ state: "failed", finishedAt: finished() });
    } catch {
      // On a full disk the server ends the job when this process is gone.
    }
    throw cause;
  }
}

/** True if an erasure cancelled the job (`stopJobs`). */
function isCleared({ cancelAsked, input, kind }: Job): boolean {
  return cancelAsked && input === null && kind !== "verify";
}
