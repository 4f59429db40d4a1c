import { and, eq, isNotNull } from "drizzle-orm";
import { cancelReplaced } from "@/db/approvals/cancel-replaced";
import type { JobControl } from "@/db/changes/write-decided";
import type { Outcome } from "@/db/history/change-types";
import { isWanted } from "@/db/jobs/is-wanted";
import type { Report } from "@/db/jobs/run-job";
import type { Job } from "@/db/jobs/start-job";
import { type Db, openDatabase } from "@/db/ledger/open";
import { jobs } from "@/db/schema/jobs";
import {
  type BulkChange,
  type BulkChangeResult,
  longOperations,
  mostLeftOut,
  type StoredBulkChange,
} from "./bulk-change";

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
    const bulk = outcome.ok ? outcome.bulk : undefined;
    return {
      ...(bulk && { bulk: { ...bulk, leftOut: bulk.leftOut.slice(0, mostLeftOut), total: bulk.leftOut.length } }),
      problems: problems.map(({ code, values, line }) => ({ code, ...(values && { values }), ...(line && { line }) })),
    };
  } finally {
    writer.$client.close();
    db.update(jobs)
      .set({ input: JSON.stringify(withoutTypedText(change)) })
      .where(and(eq(jobs.id, job.id), isNotNull(jobs.input)))
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
  if ("action" in input) {
    const { action, of, list } = input;
    return { operation, total, input: { requestId, bulk: { action, of, list } } };
  }
  if ("other" in input) {
    const kept = operation === "merge_places" ? { place: input.id } : { publisher: input.id };
    return { operation, total, input: { requestId, ...kept } };
  }
  return {
    operation,
    total,
    input: "batch" in input ? { requestId, batch: input.batch } : { requestId, of: input.of },
  };
}
