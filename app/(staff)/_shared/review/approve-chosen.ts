import { requestIdOf } from "@/app/(staff)/_shared/form/request-id";
import { mostAtOnce } from "@/app/(staff)/_shared/jobs/begin-job";
import { approveProposal } from "@/db/approvals/approve-proposal";
import type { BulkChange } from "@/db/bulk-changes/bulk-change";
import type { Actor, Outcome, Problem } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { findProposal } from "@/db/proposals/proposal";
import { approve } from "@/db/records/approve";
import type { ApproveInput } from "@/domain/inputs/review";
import { rowOf } from "@/domain/values/problem-fields";
import { type Chosen, proposalValue, recordValue } from "./chosen";

/** What an approval of several items did. `item`: the value of the item's box. */
export type Approved = {
  approved: number;
  refused: { item: string; problem: Problem }[];
  /** Jobs that approve proposals of many records. */
  jobs: number[];
};

type Request = Chosen & { requestId: string; isReauthenticated?: boolean };

/** Starts a job and returns its id. */
type Begin = (change: BulkChange) => Promise<number>;

/**
 * Approves records in review as one change, and each proposal as a change of its own. Records that cannot be approved
 * are left out of the change, so that they do not stop the others. A proposal of many records is approved by a job.
 */
export async function approveChosen(
  db: Db,
  actor: Actor,
  request: Request,
  now: Date,
  begin: Begin,
): Promise<Approved> {
  const { records, proposals, isReauthenticated } = request;
  const decided = records.length > 0 ? await approveRecords(db, actor, request, now) : { approved: 0, refused: [] };
  const result: Approved = { ...decided, jobs: [] };
  for (const proposal of proposals) {
    const total = findProposal(db, proposal)?.records.length ?? 0;
    if (total > mostAtOnce) {
      const input = { requestId: `${request.requestId}-${proposal}`, proposal, isReauthenticated };
      result.jobs.push(await begin({ operation: "approve_proposal", total, input }));
      continue;
    }
    const outcome = await approveProposal(db, actor, { proposal, isReauthenticated }, now);
    const problem = outcome.ok || wasApprovedBy(db, actor, proposal) ? undefined : outcome.problems[0];
    if (problem) result.refused.push({ item: proposalValue(proposal), problem });
    else result.approved += 1;
  }
  return result;
}

/** True if the same user has approved a proposal: the request was sent twice. */
function wasApprovedBy(db: Db, { id }: Actor, proposal: number): boolean {
  const { state, decidedBy } = findProposal(db, proposal) ?? {};
  return state === "approved" && decidedBy === id;
}

async function approveRecords(db: Db, actor: Actor, request: Request, now: Date): Promise<Omit<Approved, "jobs">> {
  const all = await tryRecords(db, actor, request, request.records, now);
  if (all.ok) return { approved: request.records.length, refused: [] };
  const refused = problemsOf(request.records, all.problems);
  const others = request.records.filter((record) => !refused.some(({ item }) => item === recordValue(record)));
  const rest = others.length > 0 ? await tryRecords(db, actor, request, others, now) : undefined;
  if (!rest) return { approved: 0, refused };
  if (rest.ok) return { approved: others.length, refused };
  const [problem] = rest.problems;
  const unnamed = others.map((record) => ({ item: recordValue(record), problem: problem ?? { code: "invalid" } }));
  return { approved: 0, refused: [...refused, ...unnamed] };
}

/** Each attempt has a request id of its own content, so that a double submission repeats the same attempts. */
function tryRecords(
  db: Db,
  actor: Actor,
  { requestId, isReauthenticated }: Request,
  records: ApproveInput["records"],
  now: Date,
): Promise<Outcome> {
  const id = requestIdOf({ requestId, records: records.map(recordValue).join(" ") });
  const input = { requestId: id, reason: "", noteEs: "", noteEn: "", records };
  return approve(db, { ...actor, isReauthenticated }, input, now);
}

/** The first problem of each record: fields are named `records.3.id`. Without a field, it is a problem of all. */
function problemsOf(records: ApproveInput["records"], problems: readonly Problem[]): Approved["refused"] {
  const at = (problem: Problem) => rowOf("records", problem)?.row;
  const general = problems.find((problem) => at(problem) === undefined);
  return records.flatMap((record, index) => {
    const problem = problems.find((each) => at(each) === index) ?? general;
    return problem ? [{ item: recordValue(record), problem: { ...problem, field: undefined } }] : [];
  });
}
