import type { z } from "zod";
import { block, wholeNumber } from "./fields";
import { account } from "./request";

/**
 * Makes all drafts of the open batch public (or sends them to review). `last` is the newest line that was in sight:
 * nobody publishes what they have not seen.
 */
export const publishBatchInput = block({
  ...account,
  batch: wholeNumber(1, 1e15, "not_found"),
  last: wholeNumber(0, 1e15, "not_found"),
});
/** Takes a line of the open batch back. */
export const undoLineInput = block({ ...account, line: wholeNumber(1, 1e15, "not_found") });

export type PublishBatchInput = z.output<typeof publishBatchInput>;
export type UndoLineInput = z.output<typeof undoLineInput>;
