import { z } from "zod";
import { block, choice, paragraphs, recordName, rows } from "./fields";
import { account, version } from "./request";

const record = block({ type: choice(["person", "group", "count"]), id: recordName, version });

/** Approves records that wait for review, as one change. */
export const approveInput = block({ ...account, records: rows(record, 500) });

/** Returns a record to its author, with instructions. */
export const returnInput = block({
  ...account,
  ...record.shape,
  reason: paragraphs(1000).pipe(z.string().min(1, "comment_required")),
});

export type ApproveInput = z.output<typeof approveInput>;
export type ReturnInput = z.output<typeof returnInput>;
