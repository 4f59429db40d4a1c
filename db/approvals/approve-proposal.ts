import type { JobControl } from "@/db/changes/write-decided";
import type { Actor, Outcome, Problem } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { findProposal } from "@/db/proposals/proposal";
import { endProposal } from "./end-proposal";
import { operationOf } from "./operations";

/** The proposal to approve. */
export type Approved = {
  proposal: number;
  /** True if the approver just typed the password again; only then may an author approve alone (rule 21). */
  isReauthenticated?: boolean;
};

/** Problems of the approval itself, after which the proposal still waits. */
const stays = new Set([
  "author_approves",
  "alone_later",
  "alone_password",
  "proposal_closed",
  "proposal_author_disabled",
  "ledger_moved",
  "stopped",
]);

/**
 * Approves a proposal: runs its operation again on the current ledger, as its author, and closes it, in one
 * transaction. Refuses with `proposal_closed` if it no longer waits (perhaps another reviewer was faster),
 * `proposal_author_disabled`, and like `approverProblem`. If the operation is refused now, or one of its records changed
 * since, the proposal goes back to its author with the reasons, and the result is `proposal_stale`.
 */
export async function approveProposal(
  db: Db,
  actor: Actor,
  { proposal: id, isReauthenticated = false }: Approved,
  now: Date,
  control: JobControl = {},
): Promise<Outcome> {
  const proposal = findProposal(db, id);
  if (proposal?.state !== "waiting" || !proposal.input) return refusedWith({ code: "proposal_closed" });
  const approval = { by: actor.id, proposal: id, isReauthenticated };
  const operation = operationOf(proposal.action);
  const outcome = await operation(db, { id: proposal.author, approval }, proposal.input, now, control);
  if (outcome.ok) return outcome.repeated ? refusedWith({ code: "proposal_closed" }) : outcome;
  if (outcome.problems.some(({ code }) => stays.has(code))) return outcome;
  const back = await endProposal(db, actor, id, now, { how: "return", problems: outcome.problems });
  return back.ok ? refusedWith({ code: "proposal_stale" }) : back;
}

function refusedWith(problem: Problem): Outcome {
  return { ok: false, problems: [problem] };
}
