import type { z } from "zod";
import { block, recordNumber, wholeNumber } from "./fields";
import { account } from "./request";

/** One file of a source; the user responsible for the source gives the reason. */
const target = { ...account, source: recordNumber, evidence: wholeNumber(1, 1e15, "not_found") };

export const withdrawEvidenceInput = block(target).refine(({ reason }) => reason !== "", {
  path: ["reason"],
  message: "evidence_reason",
});

export const deleteEvidenceInput = withdrawEvidenceInput;

export type WithdrawEvidenceInput = z.output<typeof withdrawEvidenceInput>;
export type DeleteEvidenceInput = WithdrawEvidenceInput;
