import { count, eq, sql } from "drizzle-orm";
import { readRevision } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import type { RecordDocument, RecordType } from "@/domain/records/document";

/** A record as its newest revision has it, and the action of the change that wrote it. */
export type NewestRecord = { document: RecordDocument; version: number; action: string };

/** A newest revision whose data fit no shape. */
export type Unreadable = { type: RecordType; id: string; version: number };

const pageSize = 200;

/** Yields all records in pages, in the order of type and id. */
export function* newestRecords(db: Db): Generator<(NewestRecord | Unreadable)[], void> {
  for (let last = { type: "", id: "" }; ; ) {
    const page = db
      .select({
        revision: revisions.id,
        type: revisions.recordType,
        id: revisions.recordId,
        version: sql<number>`max(${revisions.version})`,
        action: changes.action,
      })
      .from(revisions)
      .leftJoin(changes, eq(changes.id, revisions.change))
      .where(sql`(${revisions.recordType}, ${revisions.recordId}) > (${last.type}, ${last.id})`)
      .groupBy(revisions.recordType, revisions.recordId)
      .orderBy(revisions.recordType, revisions.recordId)
      .limit(pageSize)
      .all();
    yield page.map(({ revision, type, id, version, action }) => {
      const document = documentOf(db, type as RecordType, { id: revision, recordId: id });
      return document ? { document, version, action: action ?? "" } : { type: type as RecordType, id, version };
    });
    if (page.length < pageSize) return;
    last = page.at(-1) ?? last;
  }
}

export function countRecords(db: Db): number {
  return db.select({ n: count() }).from(revisions).where(eq(revisions.version, 1)).get()?.n ?? 0;
}

function documentOf(db: Db, type: RecordType, revision: { id: number; recordId: string }): RecordDocument | undefined {
  try {
    return readRevision(db, type, revision);
  } catch {
    return undefined;
  }
}
