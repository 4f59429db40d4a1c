import { randomUUID } from "node:crypto";
import type { Actor, ChangeDetails, Draft, Written } from "@/db/history/change-types";
import type { Tx } from "@/db/ledger/open";
import { storeProposal } from "@/db/proposals/store-proposal";
import type { NeedsApproval } from "./gate";

type Waiting = { needs: NeedsApproval; drafts: readonly Draft[]; meanwhile: readonly Draft[] };

/**
 * Stores a change as a proposal, because it needs a second person. `meanwhile` takes effect at once, as a change of its
 * own that `write` makes: it hides, or marks a count as under review.
 */
export function propose(
  tx: Tx,
  actor: Actor,
  details: ChangeDetails,
  { needs, drafts, meanwhile }: Waiting,
  now: Date,
  write: (details: ChangeDetails, drafts: readonly Draft[]) => Written,
): number {
  const publicReason = meanwhile.some(({ document }) => document.type === "person") ? ("protection" as const) : null;
  const hold = { action: "proposal.hold", requestId: randomUUID(), publicReason };
  const held = meanwhile.length > 0 ? write(hold, meanwhile) : undefined;
  const based = drafts.map((draft) => {
    const { type, id } = draft.document;
    return {
      ...draft,
      base: held?.records.find((each) => each.type === type && each.id === id)?.version ?? draft.base,
    };
  });
  return storeProposal(tx, actor, details, { why: needs.why, drafts: based }, now);
}
