import { eq } from "drizzle-orm";
import { isDisabled } from "@/db/changes/approval";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { findProposal } from "@/db/proposals/proposal";
import { proposals } from "@/db/schema/proposals";
import type { ProposalInput, ReturnProposalInput } from "@/domain/inputs/proposal";
import { endProposal } from "./end-proposal";

/** Returns a proposal to its author with a reviewer's comment. Refuses with `proposal_closed`. */
export function returnProposal(db: Db, actor: Actor, input: ReturnProposalInput, now: Date): Promise<Outcome> {
  return endProposal(db, actor, input.proposal, now, { how: "return", comment: input.reason });
}

/**
 * Takes a proposal back. Its author may, and a reviewer if the author's account is disabled. Refuses with
 * `proposal_others` or `proposal_closed`.
 */
export async function cancelProposal(db: Db, actor: Actor, input: ProposalInput, now: Date): Promise<Outcome> {
  const proposal = findProposal(db, input.proposal);
  if (proposal && proposal.author !== actor.id && !isDisabled(db, proposal.author)) return others;
  return endProposal(db, actor, input.proposal, now, { how: "cancel" });
}

/**
 * Makes the user the author of a proposal whose author's account is disabled, so that nothing typed is lost. A third
 * person has to approve it. Refuses with `proposal_others` or `proposal_closed`.
 */
export function takeOverProposal(db: Db, actor: Actor, input: ProposalInput, now: Date): Promise<Outcome> {
  return inTransaction<Outcome>(db, (tx) => {
    const proposal = findProposal(tx, input.proposal);
    if (proposal?.state !== "waiting" && proposal?.state !== "returned") return closed;
    if (!isDisabled(tx, proposal.author)) return others;
    tx.update(proposals).set({ author: actor.id, at: now.toISOString() }).where(eq(proposals.id, proposal.id)).run();
    return { ok: true, change: null, head: 0, records: [], repeated: false, proposal: proposal.id };
  });
}

const others: Outcome = { ok: false, problems: [{ code: "proposal_others" }] };
const closed: Outcome = { ok: false, problems: [{ code: "proposal_closed" }] };
