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
  /** Record version written when the line was logged. */
  version: number;
  /** The current record. */
  record: { document: DocumentOf<"person"> | DocumentOf<"group">; version: number };
};
export type Batch = { id: number; header: BatchHeader; lines: BatchLine[] };

/**
 * Returns a user's open batch with its newest lines, at most `most`, in logging order; undefined if no batch is open.
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

/** Returns the permanent numbers of all releases in a user's open batch, in logging order. */
export function listOpenReleases(db: Db, owner: string): number[] {
  const rows = db
    .select({ release: batchLines.release })
    .from(batchLines)
    .innerJoin(batches, eq(batches.id, batchLines.batch))
    .where(isOpenOf(owner))
    .orderBy(asc(batchLines.id))
    .all();
  return rows.flatMap(({ release }) => release ?? []);
}

/** Returns the number of lines of a batch by the person's disclosure; null stands for groups. */
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

/** Returns a line of a user's open batch. */
export function findOpenLine(db: Db | Tx, owner: string, line: number): BatchLine | undefined {
  const found = db
    .select(getTableColumns(batchLines))
    .from(batchLines)
    .innerJoin(batches, eq(batches.id, batchLines.batch))
    .where(and(eq(batchLines.id, line), isOpenOf(owner)))
    .all();
  return asTheyStand(db, found)[0];
}

/**
 * Returns how many lines of a user's sent batch have each publication. Empty for another user's batch and for an open
 * one.
 */
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

/**
 * Returns the shared fields of a user's newest batch, open or closed, and the time it was opened. They are the defaults
 * of the day's next batch.
 */
export function findNewestHeader(db: Db, owner: string): { header: BatchHeader; openedAt: string } | undefined {
  const own = and(eq(batches.owner, owner), isNull(batches.change));
  const newest = db.select().from(batches).where(own).orderBy(desc(batches.id)).limit(1).get();
  return newest && { header: JSON.parse(newest.header), openedAt: newest.openedAt };
}

/** Returns all lines of a batch with their current records, in logging order. */
export function linesOfBatch(db: Db | Tx, batch: number): BatchLine[] {
  return asTheyStand(
    db,
    db.select().from(batchLines).where(eq(batchLines.batch, batch)).orderBy(asc(batchLines.id)).all(),
  );
}

/** Returns the sources in the shared fields of a user's open batch that are cited by number. */
export function contactsOfBatch(tx: Tx, owner: string): DocumentOf<"source">[] {
  const batch = tx.select({ header: batches.header }).from(batches).where(isOpenOf(owner)).get();
  const { sources = [] }: Partial<BatchHeader> = batch ? JSON.parse(batch.header) : {};
  return sources.flatMap(({ source }) => (source ? (findDocument(tx, "source", source)?.document ?? []) : []));
}

function isOpenOf(owner: string) {
  return and(eq(batches.owner, owner), isNull(batches.closedAt));
}

function asTheyStand(db: Db | Tx, lines: (typeof batchLines.$inferSelect)[]): BatchLine[] {
  return lines.flatMap(({ id, release, version, recordType, recordId }) => {
    const record = findDocument(db, recordType, recordId);
    return record && release !== null ? [{ id, release, version, record }] : [];
  });
}
