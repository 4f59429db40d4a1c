import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import type { RecordType } from "@/domain/records/document";

/** Selects the ids of the records that a user logged or edited: `user:3`. A record of a count has a text as id. */
export function writtenBy(db: Db | Tx, type: Exclude<RecordType, "count">, author: string) {
  return db
    .select({ id: sql<number>`CAST(${revisions.recordId} AS INTEGER)` })
    .from(changes)
    .innerJoin(revisions, eq(revisions.change, changes.id))
    .where(and(eq(changes.actor, author), eq(revisions.recordType, type)));
}

/** Selects the ids of the counts that a user logged or edited. */
export function countsWrittenBy(db: Db | Tx, author: string) {
  return db
    .select({ id: revisions.recordId })
    .from(changes)
    .innerJoin(revisions, eq(revisions.change, changes.id))
    .where(and(eq(changes.actor, author), eq(revisions.recordType, "count")));
}
