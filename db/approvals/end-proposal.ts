import { randomUUID } from "node:crypto";
import { marksToClose } from "@/db/changes/count-marks";
import { writeChange } from "@/db/changes/write-change";
import { type Actor, type Outcome, type Problem, refuse } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { closeCancelled, returnToAuthor } from "@/db/proposals/close-proposal";
import { findProposal } from "@/db/proposals/proposal";

type Ending =
  /** Back to its author, with a reviewer's comment or the problems of its operation. */
  | { how: "return"; comment?: string; problems?: readonly Problem[] }
  /** Taken back by its author, or discarded by a reviewer. */
  | { how: "cancel" };

/**
 * Ends the wait of a proposal without carrying it out. The same transaction ends the review of the counts that it would
 * have changed. Refuses with `proposal_closed` if it is no longer open.
 */
export function endProposal(db: Db, actor: Actor, id: number, now: Date, ending: Ending): Promise<Outcome> {
  const details = { action: "proposal.end", requestId: randomUUID() };
  return writeChange(db, actor, details, now, (tx) => {
    const proposal = findProposal(tx, id);
    const isOpen = proposal?.state === "waiting" || (proposal?.state === "returned" && ending.how === "cancel");
    if (!isOpen) return refuse("proposal_closed");
    return { ok: true, drafts: marksToClose(tx, [id]), afterwards: (after) => close(after, actor, id, now, ending) };
  });
}

function close(tx: Tx, { id: by }: Actor, proposal: number, at: Date, ending: Ending): void {
  if (ending.how === "cancel") closeCancelled(tx, proposal, { by, at });
  else returnToAuthor(tx, proposal, ending, { by, at });
}
