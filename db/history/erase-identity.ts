import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/ledger/open";
import { changeNotes, changes } from "@/db/schema/changes";
import { publishedHeads } from "@/db/schema/published-heads";
import { revisionParts, revisions } from "@/db/schema/revisions";
import type { RecordRef } from "./change-types";

/**
 * Makes a record's identity unreadable in every revision but the newest, which is what the record stands as and holds
 * no name any more, with the notes of the changes that touched it, also where they were public. Data and salt become
 * NULL; the commitments stay, so the chain still verifies and the facts still count. Of a source, which many records may
 * cite, only the notes on its evidence go.
 */
export function eraseIdentity(tx: Tx, record: RecordRef) {
  const [, ...earlier] = tx
    .select({ id: revisions.id, change: revisions.change })
    .from(revisions)
    .where(and(eq(revisions.recordType, record.type), eq(revisions.recordId, record.id)))
    .orderBy(desc(revisions.version))
    .all();
  const gone = { salt: null, data: null };
  for (const { id, change } of earlier) {
    tx.update(revisionParts)
      .set(gone)
      .where(and(eq(revisionParts.revision, id), eq(revisionParts.part, "identity")))
      .run();
    const { hash = "", action = "" } = tx.select().from(changes).where(eq(changes.id, change)).get() ?? {};
    if (record.type === "source" && !action.startsWith("evidence.")) continue;
    tx.update(changeNotes).set(gone).where(eq(changeNotes.change, change)).run();
    tx.update(publishedHeads).set({ noteEs: "", noteEn: "" }).where(eq(publishedHeads.hash, hash)).run();
  }
}
