import { and, eq, sql } from "drizzle-orm";
import type { RecordDocument } from "@/domain/records/document";
import { awaitsReview } from "@/domain/review/reviewed";
import type { Db, Tx } from "../open";
import { prepared } from "../prepared";
import { waitingRecords } from "../schema/waiting-records";

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

/** Puts a record among those that wait for review, or takes it out of them. */
export function storeWaiting(tx: Tx, document: RecordDocument, version: number) {
  const { type, id } = document;
  if (type !== "person" && type !== "group" && type !== "count") return;
  if (awaitsReview(document)) {
    prepared(tx, addWaiting).run({ type, id });
  } else if (version > 1) {
    prepared(tx, removeWaiting).run({ type, id });
  }
}
