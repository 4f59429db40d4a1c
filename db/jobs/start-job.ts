import { inArray } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { jobs } from "@/db/schema/jobs";

export type JobKind =
  | "verify"
  | "import_read"
  | "import_simulate"
  | "import_apply"
  | "import_undo"
  | "list_record"
  | "long_change"
  | "backup";
export type Job = typeof jobs.$inferSelect;

/** Queues a job and returns its id. If a job with the same kind and input waits or runs, returns that job's id. */
export function startJob(
  db: Db,
  actor: string,
  kind: JobKind,
  now: Date,
  input: object | null = null,
): Promise<{ id: number; fresh: boolean }> {
  return inTransaction(db, (tx) => {
    const open = tx
      .select()
      .from(jobs)
      .where(inArray(jobs.state, ["waiting", "running"]))
      .all();
    const serialized = input && JSON.stringify(input);
    const same = open.find((job) => job.kind === kind && job.input === serialized);
    if (same) return { id: same.id, fresh: false };
    const { id } = tx
      .insert(jobs)
      .values({
        kind,
        input: serialized,
        state: "waiting",
        actor,
        done: 0,
        cancelAsked: false,
        createdAt: now.toISOString(),
      })
      .returning({ id: jobs.id })
      .get();
    return { id, fresh: true };
  });
}
