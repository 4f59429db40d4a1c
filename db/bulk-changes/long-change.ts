import type { JobControl } from "@/db/changes/write-decided";
import type { Actor, Outcome, Problem } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { withdrawList } from "@/db/pasted-lists/withdraw-list";
import { undoChange } from "@/db/records/undo-change";
import { publishBatch } from "@/db/releases/publish-batch";
import type { PublishBatchInput } from "@/domain/inputs/batch";
import type { UndoInput } from "@/domain/inputs/undo";
import type { WithdrawListInput } from "@/domain/inputs/withdraw";

type Inputs = { publish_batch: PublishBatchInput; undo: UndoInput; withdraw_list: WithdrawListInput };

/** What is done to many records at once, and may be done by a job. */
export type LongOperation = keyof Inputs;

export const longOperations: {
  [O in LongOperation]: (db: Db, actor: Actor, input: Inputs[O], now: Date, control?: JobControl) => Promise<Outcome>;
} = { publish_batch: publishBatch, undo: undoChange, withdraw_list: withdrawList };

/** What a job of a long change works on; `total`: of how many records. */
export type LongChange = { operation: LongOperation; total: number; input: Inputs[LongOperation] };

/** What of it is kept after the job: what leads to its records, and no word that somebody typed. */
export type LongChangeKept = {
  operation: LongOperation;
  total: number;
  input: Pick<PublishBatchInput, "requestId"> & Partial<Pick<PublishBatchInput, "batch"> & Pick<UndoInput, "of">>;
};

/** Why it was refused; no problem where it was written. */
export type LongChangeResult = { problems: Pick<Problem, "code" | "values" | "line">[] };
