import { randomUUID } from "node:crypto";
import type { Actor } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { findProposal } from "@/db/proposals/proposal";
import { cancelProposal } from "./decide-proposals";

/**
 * Cancels a proposal after its author sent a new version of it. Call it only when that version is written or waits, so
 * that nothing is lost. A proposal that was decided meanwhile, or that is another user's, stays as it is.
 */
export async function cancelReplaced(db: Db, actor: Actor, proposal: number, now: Date): Promise<void> {
  if (findProposal(db, proposal)?.author !== actor.id) return;
  await cancelProposal(db, actor, { requestId: randomUUID(), proposal }, now);
}
