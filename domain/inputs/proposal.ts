import { z } from "zod";
import { block, paragraphs, wholeNumber } from "./fields";
import { requestId } from "./request";

/** A proposal, by its number. */
export const proposalInput = block({ requestId, proposal: wholeNumber(1, 1e15, "not_found") });

/** Returns a proposal to its author, with instructions. */
export const returnProposalInput = block({
  ...proposalInput.shape,
  reason: paragraphs(1000).pipe(z.string().min(1, "comment_required")),
});

export type ProposalInput = z.output<typeof proposalInput>;
export type ReturnProposalInput = z.output<typeof returnProposalInput>;
