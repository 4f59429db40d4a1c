import { eq } from "drizzle-orm";
import { writeChange } from "@/db/changes/write-change";
import { type Actor, type Outcome, refuse } from "@/db/history/change-types";
import { eraseNotes } from "@/db/history/erase-notes";
import { findNote } from "@/db/history/find-note";
import { afterErasure } from "@/db/history/leave-no-trace";
import { rememberErasedNote } from "@/db/history/remember-erased";
import type { Db, Tx } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { pendingErasures } from "@/db/schema/pending-erasures";
import type { EraseReasonInput } from "@/domain/inputs/erase-reason";

/**
 * Erases the reason and the public note of a change, which may name a person, from the history and from the bytes of the
 * file. The chain still verifies. The change that does it says of which change, and by whom. A reason that is already
 * blank stays. Refuses with `not_found`. The bytes
 * may be removed later, as after `erasePerson`.
 */
export async function eraseReason(db: Db, actor: Actor, input: EraseReasonInput, now: Date): Promise<Outcome> {
  const { requestId, change } = input;
  const details = { action: "reason.erase", requestId, reason: String(change) };
  const outcome = await writeChange(db, actor, details, now, (tx) => {
    const isThere = tx.select({ id: changes.id }).from(changes).where(eq(changes.id, change)).get();
    if (!isThere || erasedReasonOf(tx, change) > 0) return refuse("not_found");
    return {
      ok: true,
      drafts: [],
      audited: true,
      afterwards: (after, written) => {
        eraseNotes(after, [change]);
        after.insert(pendingErasures).values({}).run();
        rememberErasedNote(after, hashOf(after, written.change ?? 0), change);
      },
    };
  });
  if (outcome.ok) await afterErasure(db);
  return outcome;
}

/** Returns the change whose reason a change erased; 0 if it erased none. */
export function erasedReasonOf(db: Db | Tx, change: number): number {
  const action = db.select({ action: changes.action }).from(changes).where(eq(changes.id, change)).get()?.action;
  return action === "reason.erase" ? Number(findNote(db, change).reason) : 0;
}

function hashOf(tx: Tx, change: number): string {
  return tx.select({ hash: changes.hash }).from(changes).where(eq(changes.id, change)).get()?.hash ?? "";
}
