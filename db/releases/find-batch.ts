import { and, asc, count, desc, eq, getTableColumns, isNotNull, isNull, sql } from "drizzle-orm";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { batches, batchLines } from "@/db/schema/batches";
import { people } from "@/db/schema/people";
import { releases } from "@/db/schema/releases";
import type { BatchHeader } from "@/domain/inputs/header";
import type { DocumentOf } from "@/domain/records/document";
import type { Disclosure } from "@/domain/values/vocabulary";

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

/**
 * The open batch of somebody, with its newest lines, so many at the most, in the order they were logged; undefined where
 * there is none.
 */
export function findOpenBatch(db: Db | Tx, owner: string, most: number): Batch | undefined {
  const batch = db.select().from(batches).where(isOpenOf(owner)).get();
  if (!batch) return undefined;
  const newest = db
    .select()
    .from(batchLines)
    .where(eq(batchLines.batch, batch.id))
    .orderBy(desc(batchLines.id))
    .limit(most)
    .all();
  return { id: batch.id, header: JSON.parse(batch.header), lines: asTheyStand(db, newest.toReversed()) };
}

/** The permanent numbers of all releases in somebody's open batch, in the order they were logged. */
export function listOpenReleases(db: Db, owner: string): number[] {
  const rows = db
    .select({ release: batchLines.release })
    .from(batchLines)
    .innerJoin(batches, eq(batches.id, batchLines.batch))
    .where(isOpenOf(owner))
    .orderBy(asc(batchLines.id))
    .all();
  return rows.map(({ release }) => release);
}

/** How many lines a batch has, by how much may be told of the person; null: of groups. */
export function countLines(db: Db, batch: number): { disclosure: Disclosure | null; count: number }[] {
  const isPerson = and(
    eq(batchLines.recordType, "person"),
    eq(people.id, sql`CAST(${batchLines.recordId} AS INTEGER)`),
  );
  return db
    .select({ disclosure: people.disclosure, count: count() })
    .from(batchLines)
    .leftJoin(people, isPerson)
    .where(eq(batchLines.batch, batch))
    .groupBy(people.disclosure)
    .all();
}

/** A line of somebody's open batch. */
export function findOpenLine(db: Db | Tx, owner: string, line: number): BatchLine | undefined {
  const found = db
    .select(getTableColumns(batchLines))
    .from(batchLines)
    .innerJoin(batches, eq(batches.id, batchLines.batch))
    .where(and(eq(batchLines.id, line), isOpenOf(owner)))
    .all();
  return asTheyStand(db, found)[0];
}

/** How many lines of a batch that somebody sent are public now, wait for review …; nothing of another's or an open one. */
export function countSent(db: Db, owner: string, id: number): Map<string, number> {
  const rows = db
    .select({ publication: releases.publication, count: count() })
    .from(batchLines)
    .innerJoin(batches, eq(batches.id, batchLines.batch))
    .innerJoin(releases, eq(releases.id, batchLines.release))
    .where(and(eq(batches.id, id), eq(batches.owner, owner), isNotNull(batches.closedAt)))
    .groupBy(releases.publication)
    .all();
  return new Map(rows.map((row) => [row.publication, row.count]));
}

/** What somebody's newest batch shared, open or not, and when it was opened: the next one of the day begins with it. */
export function findNewestHeader(db: Db, owner: string): { header: BatchHeader; openedAt: string } | undefined {
  const newest = db.select().from(batches).where(eq(batches.owner, owner)).orderBy(desc(batches.id)).limit(1).get();
  return newest && { header: JSON.parse(newest.header), openedAt: newest.openedAt };
}

/** All lines of a batch, as they stand now, in the order they were logged. */
export function linesOfBatch(db: Db | Tx, batch: number): BatchLine[] {
  return asTheyStand(
    db,
    db.select().from(batchLines).where(eq(batchLines.batch, batch)).orderBy(asc(batchLines.id)).all(),
  );
}

function isOpenOf(owner: string) {
  return and(eq(batches.owner, owner), isNull(batches.closedAt));
}

function asTheyStand(db: Db | Tx, lines: (typeof batchLines.$inferSelect)[]): BatchLine[] {
  return lines.flatMap(({ id, release, version, recordType, recordId }) => {
    const record = findDocument(db, recordType, recordId);
    return record ? [{ id, release, version, record }] : [];
  });
}
