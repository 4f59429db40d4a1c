import type { Problem } from "@/db/history/change-types";
import { isWanted } from "@/db/jobs/is-wanted";
import type { Report } from "@/db/jobs/run-job";
import type { Job } from "@/db/jobs/start-job";
import { type Db, openDatabase } from "@/db/ledger/open";
import { nest } from "@/domain/inputs/nest";
import { type RecordListInput, recordListInput } from "@/domain/inputs/pasted-list";
import { unpacked } from "@/domain/inputs/unpacked";
import { findStoredList, removeKeptList, storeList } from "./list-files";
import { recordList } from "./record-list";
import { reviewList } from "./review-list";
import { skippedLines } from "./skipped-lines";

/** The input of a list job: the request id under which the list is stored. */
export type ListJob = { list: string };

/** The result: the change, or the proposal that waits for a second person; and the numbers of the first skipped lines. */
export type ListWritten = { change: number | null; proposal?: number; skipped: number[] };

/**
 * Writes a pasted list as one change, all or none, or stores it as a proposal. If it is refused, stores the current state of its lines, so that the
 * form returns with all answers. Returns null if the list was refused or the job was stopped.
 */
export async function recordListJob(db: Db, job: Job, report: Report): Promise<ListWritten | null> {
  const { list: requestId } = JSON.parse(job.input ?? "{}") as ListJob;
  const stored = findStoredList(db, requestId);
  if (!stored) return null;
  const parsed = recordListInput.safeParse(nest(unpacked({ ...stored.values, requestId })), { reportInput: true });
  if (!parsed.success) {
    storeList(db, requestId, { ...stored, refusal: { issues: parsed.error.issues } });
    return null;
  }
  const input = parsed.data;
  const total = Object.values(input.rows).filter(({ as }) => as !== "skip").length;
  // The progress is written on a second connection, so that it does not interfere with the first.
  const writer = openDatabase(db.$client.name);
  try {
    const outcome = await recordList(writer, { id: job.actor }, input, new Date(), {
      goOn: (done) => report(Math.min(done, total), total),
      isWanted: (tx) => isWanted(tx, job.id),
    });
    if (!outcome.ok) return await refused(db, requestId, stored.values, input, outcome.problems);
    const skipped = skippedLines(db, input);
    removeKeptList(db, requestId);
    const { change, proposal } = outcome;
    return { change, ...(proposal !== undefined && { proposal }), skipped };
  } finally {
    writer.$client.close();
  }
}

async function refused(
  db: Db,
  requestId: string,
  values: Record<string, string>,
  input: RecordListInput,
  problems: Problem[],
): Promise<null> {
  if (problems.some(({ code }) => code === "stopped")) return null;
  const reviewed = await reviewList(db, input, new Date());
  // An erasure may have deleted the list meanwhile.
  if (!findStoredList(db, requestId)) return null;
  const review = reviewed.ok ? reviewed.review : null;
  storeList(db, requestId, { values, refusal: { problems, review } });
  return null;
}
