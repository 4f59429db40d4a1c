import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { jobs } from "@/db/schema/jobs";
import type { Job } from "./start-job";

/** Reports the progress of a job. Returns false once a user has cancelled the job. */
export type Report = (done: number, total: number) => boolean;

/**
 * Runs a job's work in this process and updates its row: running, progress and result. If the work throws, the job ends
 * as failed and the error is rethrown.
 */
export async function runJob(db: Db, id: number, work: (report: Report, job: Job) => unknown): Promise<void> {
  const set = (values: Partial<typeof jobs.$inferInsert>) => db.update(jobs).set(values).where(eq(jobs.id, id)).run();
  const finished = () => new Date().toISOString();
  const cancelled = () => db.select().from(jobs).where(eq(jobs.id, id)).get()?.cancelAsked ?? true;
  set({ state: "running" });
  try {
    const job = db.select().from(jobs).where(eq(jobs.id, id)).get();
    if (!job) throw new Error(`job ${id} does not exist`);
    const result = await work((done, total) => {
      set({ done, total });
      return !cancelled();
    }, job);
    set({ state: cancelled() ? "cancelled" : "done", result: JSON.stringify(result), finishedAt: finished() });
  } catch (cause) {
    set({ state: "failed", result: String(cause), finishedAt: finished() });
    throw cause;
  }
}
