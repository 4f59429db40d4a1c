import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { waitingRecords } from "@/db/schema/waiting-records";
import type { RecordDocument } from "@/domain/records/document";

const addWaiting = (db: Db | Tx) =>
  db
    .insert(waitingRecords)
    .values({ recordType: sql.placeholder("type"), recordId: sql.placeholder("id") })
    .onConflictDoNothing()
    .prepare();

const removeWaiting = (db: Db | Tx) =>
  db
    .delete(waitingRecords)
    .where(
      and(eq(waitingRecords.recordType, sql.placeholder("type")), eq(waitingRecords.recordId, sql.placeholder("id"))),
    )
    .prepare();

/** Adds a record to the list of records that wait for review, or removes it. */
export function storeWaiting(tx: Tx, { type, id }: RecordDocument, version: number, waits: boolean) {
  if (type !== "person" && type !== "group" && type !== "count") return;
  if (waits) {
    preparedStatement(tx, addWaiting).run({ type, id });
  } else if (version > 1) {
    preparedStatement(tx, removeWaiting).run({ type, id });
  }
}
