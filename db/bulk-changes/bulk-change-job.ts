import { eq } from "drizzle-orm";
import { cancelReplaced } from "@/db/approvals/cancel-replaced";
import type { JobControl } from "@/db/changes/write-decided";
import type { Outcome } from "@/db/history/change-types";
import { isWanted } from "@/db/jobs/is-wanted";
import type { Report } from "@/db/jobs/run-job";
import type { Job } from "@/db/jobs/start-job";
import { type Db, openDatabase } from "@/db/ledger/open";
import { jobs } from "@/db/schema/jobs";
import { type BulkChange, type BulkChangeResult, longOperations, type StoredBulkChange } from "./bulk-change";

/** Applies an operation to many records as one change, all or none. */
export async function bulkChangeJob(db: Db, job: Job, report: Report): Promise<BulkChangeResult> {
  const change = JSON.parse(job.input ?? "{}") as BulkChange;
  const { total } = change;
  // The progress is written on a second connection, so that it does not interfere with the first.
  const writer = openDatabase(db.$client.name);
  try {
    report(0, total);
    const outcome = await write(writer, job, change, {
      goOn: (done) => report(done, total),
      isWanted: (tx) => isWanted(tx, job.id),
    });
    if (outcome.ok && change.replaces !== undefined) {
      await cancelReplaced(writer, { id: job.actor }, change.replaces, new Date());
    }
    const problems = outcome.ok ? [] : outcome.problems.filter(({ code }) => code !== "stopped");
    return {
      problems: problems.map(({ code, values, line }) => ({ code, ...(values && { values }), ...(line && { line }) })),
    };
  } finally {
    writer.$client.close();
    db.update(jobs)
      .set({ input: JSON.stringify(withoutTypedText(change)) })
      .where(eq(jobs.id, job.id))
      .run();
  }
}

function write(db: Db, job: Job, { operation, input }: BulkChange, control: JobControl): Promise<Outcome> {
  const run = longOperations[operation] as (...given: unknown[]) => Promise<Outcome>;
  return run(db, { id: job.actor }, input, new Date(), control);
}

function withoutTypedText({ operation, total, input }: BulkChange): StoredBulkChange {
  const { requestId } = input;
  if ("proposal" in input) return { operation, total, input: { requestId, proposal: input.proposal } };
  return {
    operation,
    total,
    input: "batch" in input ? { requestId, batch: input.batch } : { requestId, of: input.of },
  };
}
