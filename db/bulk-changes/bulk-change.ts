import { type Approved, approveProposal } from "@/db/approvals/approve-proposal";
import type { JobControl } from "@/db/changes/write-decided";
import type { Actor, Outcome, Problem } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { withdrawList } from "@/db/pasted-lists/withdraw-list";
import { undoChange } from "@/db/records/undo-change";
import { publishBatch } from "@/db/releases/publish-batch";
import type { PublishBatchInput } from "@/domain/inputs/batch";
import type { UndoInput } from "@/domain/inputs/undo";
import type { WithdrawListInput } from "@/domain/inputs/withdraw";

type Inputs = {
  publish_batch: PublishBatchInput;
  undo: UndoInput;
  withdraw_list: WithdrawListInput;
  approve_proposal: Approved & { requestId: string };
};

/** An operation on many records that a job may run. */
export type LongOperation = keyof Inputs;

export const longOperations: {
  [O in LongOperation]: (db: Db, actor: Actor, input: Inputs[O], now: Date, control?: JobControl) => Promise<Outcome>;
} = {
  publish_batch: publishBatch,
  undo: undoChange,
  withdraw_list: withdrawList,
  approve_proposal: approveProposal,
};

/**
 * The input of a bulk job. `total`: the number of its records. `replaces`: the author's proposal that is cancelled once
 * the change is written or waits.
 */
export type BulkChange = {
  operation: LongOperation;
  total: number;
  input: Inputs[LongOperation];
  replaces?: number;
};

/** The parts of the input that stay after the job: the ids of its records, and no typed text. */
export type StoredBulkChange = {
  operation: LongOperation;
  total: number;
  input: Pick<PublishBatchInput, "requestId"> &
    Partial<Pick<PublishBatchInput, "batch"> & Pick<UndoInput, "of"> & Pick<Approved, "proposal">>;
};

/**
 * The reasons for a refusal; empty if the change was written, or if it waits for a second person as a proposal. Who asks
 * finds both by the request's id (`findWritten`, `findRequestedProposal`).
 */
export type BulkChangeResult = { problems: Pick<Problem, "code" | "values" | "line">[] };
