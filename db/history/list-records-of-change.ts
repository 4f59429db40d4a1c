import { asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { revisions } from "@/db/schema/revisions";
import type { RecordType } from "@/domain/records/document";
import type { RecordRef } from "./change-types";

/** Returns the records that a change wrote, in its order. */
export function listRecordsOfChange(db: Db | Tx, change: number): RecordRef[] {
  return db
    .select({ type: revisions.recordType, id: revisions.recordId })
    .from(revisions)
    .where(eq(revisions.change, change))
    .orderBy(asc(revisions.position))
    .all()
    .map(({ type, id }) => ({ type: type as RecordType, id }));
}
