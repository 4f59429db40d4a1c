import type { z } from "zod";
import { block, wholeNumber } from "./fields";
import { account } from "./request";

/** Makes all drafts of the open batch public (or sends them to review), or takes one of its lines back. */
export const publishBatchInput = block({ ...account, batch: wholeNumber(1, 1e15, "not_found") });
export const undoLineInput = block({ ...account, line: wholeNumber(1, 1e15, "not_found") });

export type PublishBatchInput = z.output<typeof publishBatchInput>;
export type UndoLineInput = z.output<typeof undoLineInput>;
