import type { z } from "zod";
import { block, wholeNumber } from "./fields";
import { account } from "./request";

/**
 * Publishes all drafts of the open batch, or sends them to review. `last` is the newest line that the user saw, so that
 * nobody publishes unseen lines.
 */
export const publishBatchInput = block({
  ...account,
  batch: wholeNumber(1, 1e15, "not_found"),
  last: wholeNumber(0, 1e15, "not_found"),
});
/** Undoes one line of the open batch. */
export const undoLineInput = block({ ...account, line: wholeNumber(1, 1e15, "not_found") });

export type PublishBatchInput = z.output<typeof publishBatchInput>;
export type UndoLineInput = z.output<typeof undoLineInput>;
