import { eq } from "drizzle-orm";
import type { Actor, ChangeDetails, Draft } from "@/db/history/change-types";
import type { Tx } from "@/db/ledger/open";
import { proposalRecords, proposals } from "@/db/schema/proposals";
import type { SecondPersonReason } from "@/domain/history/second-person";
import { mostDrafts } from "./proposal";

type NewProposal = { why: SecondPersonReason; drafts: readonly Draft[] };

/** Returns the id of the proposal that a request became. Throws if another user or action used the request's id. */
export function findProposalOf(tx: Tx, { id: author }: Actor, { requestId, action }: ChangeDetails) {
  const found = tx.select().from(proposals).where(eq(proposals.requestId, requestId)).get();
  if (found && (found.author !== author || found.action !== action)) {
    throw new Error(`request ${requestId} was already used by another action or actor`);
  }
  return found;
}

/** Stores a change that waits for a second person, and returns its id. */
export function storeProposal(
  tx: Tx,
  { id: author }: Actor,
  { requestId, action, input }: ChangeDetails,
  { why, drafts }: NewProposal,
  now: Date,
): number {
  const shown = drafts.slice(0, mostDrafts).map(({ document, base }) => ({ document, base }));
  const row = {
    ...{ requestId, author, action, why, state: "waiting" as const, at: now.toISOString() },
    input: JSON.stringify(input),
    drafts: JSON.stringify(shown),
  };
  const { id } = tx.insert(proposals).values(row).returning({ id: proposals.id }).get();
  for (const { document, base } of drafts) {
    tx.insert(proposalRecords).values({ proposal: id, recordType: document.type, recordId: document.id, base }).run();
  }
  return id;
}
