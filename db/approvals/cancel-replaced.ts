import { randomUUID } from "node:crypto";
import type { Actor } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { cancelProposal } from "./decide-proposals";

/**
 * Cancels a proposal after its author sent a new version of it. Call it only when that version is written or waits, so
 * that nothing is lost. A proposal that was decided meanwhile stays as it is.
 */
export async function cancelReplaced(db: Db, actor: Actor, proposal: number, now: Date): Promise<void> {
  await cancelProposal(db, actor, { requestId: randomUUID(), proposal }, now);
}
