import { eq } from "drizzle-orm";
import { authorsOf } from "@/db/history/authors-of";
import { type Actor, type Draft, type Problem, Refused } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import { closeApproved } from "@/db/proposals/close-proposal";
import { findProposal, type Proposal } from "@/db/proposals/proposal";
import { users } from "@/db/schema/users";
import type { SecondPersonReason } from "@/domain/history/second-person";
import type { NeedsApproval } from "./gate";
import { approverProblem } from "./other-approvers";

/**
 * Returns the proposal that is running again under an approval; undefined for any other change. Refuses with
 * `proposal_closed` if it no longer waits, `proposal_author_disabled`, or `proposal_stale` if one of its records changed
 * since it was sent.
 */
export function requireProposal(tx: Tx, { approval }: Actor): Proposal | undefined {
  if (approval?.proposal === undefined) return undefined;
  const proposal = findProposal(tx, approval.proposal);
  if (proposal?.state !== "waiting") throw new Refused([{ code: "proposal_closed" }]);
  if (isDisabled(tx, proposal.author)) throw new Refused([{ code: "proposal_author_disabled" }]);
  if (isStale(tx, proposal)) throw new Refused([{ code: "proposal_stale" }]);
  return proposal;
}

/** True if a record that the proposal would change has another version than when it was sent. */
export function isStale(tx: Parameters<typeof findDocument>[0], { records }: Proposal): boolean {
  return records.some(({ type, id, base }) => base > 0 && findDocument(tx, type, id)?.version !== base);
}

/** True if the account of a user was disabled. */
export function isDisabled(db: Pick<Tx, "select">, user: string): boolean {
  const [, id] = /^user:(\d+)$/.exec(user) ?? [];
  if (id === undefined) return false;
  return (
    db
      .select()
      .from(users)
      .where(eq(users.id, Number(id)))
      .get()?.disabled ?? false
  );
}

/** Reasons for which the authors of the records may not approve either: the change may show what they wrote. */
const showing: ReadonlySet<SecondPersonReason> = new Set<SecondPersonReason>(["name", "row", "minor", "protection"]);

/** Returns why this approval does not count for the change, or undefined. */
export function approvalProblem(
  tx: Tx,
  actor: Actor,
  proposal: Proposal,
  { why }: NeedsApproval,
  drafts: readonly Draft[],
  now: Date,
): Problem | undefined {
  const { by = "", isReauthenticated = false } = actor.approval ?? {};
  const records = drafts.map(({ document: { type, id }, base }) => ({ type, id, base }));
  const authors = authorsOfChange(tx, { author: actor.id, why, records });
  return approverProblem(tx, { by, authors, since: proposal.at, isReauthenticated, now });
}

/** Returns the users who may approve a waiting change only alone: its author, and who wrote what it may show. */
export function authorsOfChange(
  tx: Parameters<typeof authorsOf>[0],
  { author, why, records }: Pick<Proposal, "author" | "why" | "records">,
): string[] {
  const shown = records.filter(({ type, base }) => base > 0 && (type === "person" || type === "group"));
  const writers = showing.has(why) ? shown.flatMap(({ type, id }) => authorsOf(tx, type, id)) : [];
  return [...new Set([author, ...writers])];
}

/** Closes the proposal that a change carried out. */
export function closeAfter(tx: Tx, { approval }: Actor, proposal: Proposal, change: number | null, at: Date): void {
  closeApproved(tx, proposal.id, change, { by: approval?.by ?? proposal.author, at });
}
