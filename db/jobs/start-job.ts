import { inArray } from "drizzle-orm";
import type { Db } from "../open";
import { jobs } from "../schema/jobs";
import { inTransaction } from "../transaction";

export type JobKind = "verify";
export type Job = typeof jobs.$inferSelect;

/** Puts a job into the queue and gives its id; while one of its kind waits or runs, that one's id. */
export function startJob(db: Db, actor: string, kind: JobKind, now: Date): Promise<{ id: number; fresh: boolean }> {
  return inTransaction(db, (tx) => {
    const open = tx
      .select()
      .from(jobs)
      .where(inArray(jobs.state, ["waiting", "running"]))
      .all();
    const same = open.find((job) => job.kind === kind);
    if (same) return { id: same.id, fresh: false };
    const { id } = tx
      .insert(jobs)
      .values({ kind, state: "waiting", actor, done: 0, cancelAsked: false, createdAt: now.toISOString() })
      .returning({ id: jobs.id })
      .get();
    return { id, fresh: true };
  });
}
