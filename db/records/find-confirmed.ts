import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import type { RecordType } from "@/domain/records/document";

/** `isPublic`: the public saw the change. */
export type Confirmed = { action: string; isPublic: boolean };

/** Returns what a change did to a record; undefined if it did not write it. */
export function findConfirmed(db: Db, change: number, type: RecordType, id: string): Confirmed | undefined {
  const row = db
    .select({ action: changes.action, head: changes.head })
    .from(changes)
    .innerJoin(revisions, eq(revisions.change, changes.id))
    .where(and(eq(changes.id, change), eq(revisions.recordType, type), eq(revisions.recordId, id)))
    .get();
  return row && { action: row.action, isPublic: row.head !== null };
}
