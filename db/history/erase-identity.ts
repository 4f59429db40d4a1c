import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisionParts, revisions } from "@/db/schema/revisions";
import type { RecordRef } from "./change-types";
import { eraseNotes } from "./erase-notes";

/**
 * Erases a record's identity from every revision except the newest, which holds no name. Also erases the notes of the
 * changes that touched the record, including public notes. Data and salt become NULL. The commitments stay, so the
 * chain still verifies and the facts still count. Many records may cite one source, so for a source only the notes on
 * its evidence are erased.
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
    const action = tx.select({ action: changes.action }).from(changes).where(eq(changes.id, change)).get()?.action;
    if (record.type === "source" && !action?.startsWith("evidence.")) continue;
    eraseNotes(tx, [change]);
  }
}
