import { desc, eq } from "drizzle-orm";
import { appendRevisions, type CommittedDraft } from "@/db/history/append-revision";
import { genesis, hashOf } from "@/db/history/chain";
import type { Actor, ChangeDetails } from "@/db/history/change-types";
import { commitTo } from "@/db/history/commitment";
import type { Tx } from "@/db/ledger/open";
import { changeNotes, changes } from "@/db/schema/changes";

/**
 * Appends a change with its revisions to the chain. `head`: the head that it makes, or null. `approvedBy`: the second
 * person, or the author who approved alone; null if nobody had to approve it.
 */
export function insertChange(
  tx: Tx,
  actor: Actor,
  details: ChangeDetails,
  at: Date,
  drafts: CommittedDraft[],
  { head, approvedBy }: { head: number | null; approvedBy: string | null },
) {
  const last = tx.select().from(changes).orderBy(desc(changes.id)).limit(1).get();
  const note = commitTo({ reason: details.reason ?? "", noteEs: details.noteEs ?? "", noteEn: details.noteEn ?? "" });
  const change = {
    id: (last?.id ?? 0) + 1,
    requestId: details.requestId,
    actor: actor.id,
    action: details.action,
    // Times in the history never decrease, even if the clock was set back.
    at: [at.toISOString(), last?.at ?? ""].sort().at(-1) as string,
    publicReason: details.publicReason ?? null,
    head,
    noteCommitment: note.commitment,
    approvedBy,
    previousHash: last?.hash ?? genesis,
  };
  const hash = hashOf({ ...change, revisions: drafts.map((draft) => draft.link) });
  tx.insert(changes)
    .values({ ...change, hash })
    .run();
  tx.insert(changeNotes).values({ change: change.id, salt: note.salt, data: note.data }).run();
  appendRevisions(tx, change.id, drafts);
  return { ...change, hash };
}

/**
 * Returns the change that an earlier attempt of the same request wrote. Throws if the id was used for another action or
 * by another actor, because that is a bug in the caller.
 */
export function findChangeOf(tx: Tx, actor: Actor, { requestId, action }: ChangeDetails) {
  const change = tx.select().from(changes).where(eq(changes.requestId, requestId)).get();
  if (change && (change.actor !== actor.id || change.action !== action)) {
    throw new Error(`request ${requestId} was already used by another action or actor`);
  }
  return change;
}
