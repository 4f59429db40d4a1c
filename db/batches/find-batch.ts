import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { BatchHeader } from "@/domain/batches/header";
import type { DocumentOf } from "@/domain/records/document";
import { findDocument } from "../history/read-document";
import type { Db, Tx } from "../open";
import { batches, batchLines } from "../schema/batches";

export type BatchLine = {
  id: number;
  /** Permanent number of the release. */
  release: number;
  /** Version of the record that logging made. */
  version: number;
  /** The record as it stands now. */
  record: { document: DocumentOf<"person"> | DocumentOf<"group">; version: number };
};
export type Batch = { id: number; header: BatchHeader; lines: BatchLine[] };

/** The open batch of somebody, with its lines in the order they were logged; undefined where there is none. */
export function findOpenBatch(db: Db | Tx, owner: string): Batch | undefined {
  const batch = db
    .select()
    .from(batches)
    .where(and(eq(batches.owner, owner), isNull(batches.closedAt)))
    .get();
  return batch && { id: batch.id, header: JSON.parse(batch.header), lines: linesOf(db, batch.id) };
}

/** The lines of a batch of somebody's that was published, as they stand now; none of a batch that is not theirs. */
export function listSentLines(db: Db, owner: string, id: number): BatchLine[] {
  const isTheirs = and(eq(batches.id, id), eq(batches.owner, owner), isNotNull(batches.closedAt));
  const batch = db.select({ id: batches.id }).from(batches).where(isTheirs).get();
  return batch ? linesOf(db, batch.id) : [];
}

/** What somebody's newest batch shared, open or not, and when it was opened: the next one of the day begins with it. */
export function findNewestHeader(db: Db, owner: string): { header: BatchHeader; openedAt: string } | undefined {
  const newest = db.select().from(batches).where(eq(batches.owner, owner)).orderBy(desc(batches.id)).limit(1).get();
  return newest && { header: JSON.parse(newest.header), openedAt: newest.openedAt };
}

function linesOf(db: Db | Tx, batch: number): BatchLine[] {
  const lines = db.select().from(batchLines).where(eq(batchLines.batch, batch)).orderBy(asc(batchLines.id)).all();
  return lines.flatMap(({ id, release, version, recordType, recordId }) => {
    const record = findDocument(db, recordType, recordId);
    return record ? [{ id, release, version, record }] : [];
  });
}
