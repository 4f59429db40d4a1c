import { type Approved, approveProposal } from "@/db/approvals/approve-proposal";
import { bulkEdit } from "@/db/bulk-edits/bulk-edit";
import type { JobControl } from "@/db/changes/write-decided";
import type { Actor, Outcome, Problem } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { mergeFacilities } from "@/db/records/merge-facilities";
import { mergePublishers } from "@/db/records/merge-publishers";
import { undoChange } from "@/db/records/undo-change";
import { publishBatch } from "@/db/releases/publish-batch";
import type { PublishBatchInput } from "@/domain/inputs/batch";
import type { BulkInput } from "@/domain/inputs/bulk";
import type { MergeLabelsInput } from "@/domain/inputs/merge";
import type { UndoInput } from "@/domain/inputs/undo";
import type { BulkReport } from "@/domain/values/bulk-actions";

type Inputs = {
  bulk_edit: BulkInput;
  publish_batch: PublishBatchInput;
  undo: UndoInput;
  merge_places: MergeLabelsInput;
  merge_publishers: MergeLabelsInput;
  approve_proposal: Approved & { requestId: string };
};

/** An operation on many records that a job may run. */
export type LongOperation = keyof Inputs;

export const longOperations: {
  [O in LongOperation]: (db: Db, actor: Actor, input: Inputs[O], now: Date, control?: JobControl) => Promise<Outcome>;
} = {
  bulk_edit: bulkEdit,
  publish_batch: publishBatch,
  undo: undoChange,
  merge_places: mergeFacilities,
  merge_publishers: mergePublishers,
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
  /** `withdraw_list`: a job of an older version, which is a bulk edit now. */
  operation: LongOperation | "withdraw_list";
  total: number;
  input: Pick<PublishBatchInput, "requestId"> &
    Partial<Pick<PublishBatchInput, "batch"> & Pick<UndoInput, "of"> & Pick<Approved, "proposal">> &
    Partial<{ bulk: StoredBulkEdit; place: string; publisher: string }>;
};

/** What a bulk edit was about, for the page of its result. */
export type StoredBulkEdit = Pick<BulkInput, "action" | "of" | "list">;

/** Maximum records left out that the job's row names. */
export const mostLeftOut = 1000;

/**
 * The reasons for a refusal; empty if the change was written, or if it waits for a second person as a proposal. Who asks
 * finds both by the request's id (`findWritten`, `findRequestedProposal`).
 */
export type BulkChangeResult = {
  problems: Pick<Problem, "code" | "values" | "line">[];
  /** What a bulk edit did, with the first records that it left out, and how many these were. */
  bulk?: BulkReport & { total: number };
};
