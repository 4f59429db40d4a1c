import { and, eq } from "drizzle-orm";
import type { RecordDocument } from "@/domain/records/document";
import { awaitsReview } from "@/domain/review/reviewed";
import type { Tx } from "../open";
import { waitingRecords } from "../schema/waiting-records";

/** Puts a record among those that wait for review, or takes it out of them. */
export function storeWaiting(tx: Tx, document: RecordDocument) {
  const { type, id } = document;
  if (type !== "person" && type !== "group" && type !== "count") return;
  if (awaitsReview(document)) {
    tx.insert(waitingRecords).values({ recordType: type, recordId: id }).onConflictDoNothing().run();
  } else {
    const own = and(eq(waitingRecords.recordType, type), eq(waitingRecords.recordId, id));
    tx.delete(waitingRecords).where(own).run();
  }
}
