import { approveProposal } from "@/db/approvals/approve-proposal";
import type { Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { noon } from "./noon";
import { written } from "./written";

const second = { id: "user:99" };

/** Waits for an outcome; if it is a proposal, a second user approves it. Throws if anything is refused. */
export async function approved(db: Db, outcome: Promise<Outcome>, by = second, now = noon) {
  const first = written(await outcome);
  return first.proposal === undefined
    ? first
    : written(await approveProposal(db, by, { proposal: first.proposal }, now));
}

/** Returns the proposal that a request became. Throws if it became a change, or was refused. */
export function proposalOf(outcome: Outcome): number {
  const { proposal } = written(outcome);
  if (proposal === undefined) throw new Error("the request did not have to wait");
  return proposal;
}
