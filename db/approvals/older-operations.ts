import { bulkEdit } from "@/db/bulk-edits/bulk-edit";
import { newestChange } from "@/db/changes/has-conflict";
import type { JobControl } from "@/db/changes/write-decided";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import type { BulkInput } from "@/domain/inputs/bulk";

/** The input of a withdrawn list, as proposals of older versions store it. */
export type WithdrawListInput = Pick<BulkInput, "requestId" | "reason" | "noteEs" | "noteEn" | "publicReason"> & {
  /** The change that logged the list. */
  of: number;
};

/**
 * Approves a proposal of an older version that withdraws a pasted list. A list is withdrawn as a bulk edit now, so this
 * is one, of everything that the list made public.
 */
export function withdrawList(
  db: Db,
  actor: Actor,
  input: WithdrawListInput,
  now: Date,
  control: JobControl = {},
): Promise<Outcome> {
  const edit: BulkInput = {
    ...input,
    ...{ action: "withdraw", seen: newestChange(db), list: null, numbers: [] },
    ...{ change: null, facility: null, replace: false, sources: [] },
  };
  return bulkEdit(db, actor, edit, now, control);
}
