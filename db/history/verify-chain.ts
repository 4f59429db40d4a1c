import { setImmediate } from "node:timers/promises";
import { and, asc, count, desc, eq, gt, lt, notInArray } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { changeNotes, changes } from "@/db/schema/changes";
import { publishedHeads } from "@/db/schema/published-heads";
import { revisionParts, revisions } from "@/db/schema/revisions";
import { type ChainLink, genesis, hashOf } from "./chain";
import { commitmentOf } from "./commitment";

export type ChainReport = { changes: number; erasedParts: number; head: string; broken: string[] };

const pageSize = 200;

/**
 * Recomputes every hash and commitment of the history. `broken` names each entry that fails; an erased part needs only
 * its commitment. Reads page by page, so that a long history neither fills memory nor keeps a cursor open. Calls `goOn`
 * after each page with the progress; a false result stops the check.
 */
export function verifyChain(db: Db, goOn: GoOn = () => true): ChainReport {
  const pages = verifyPages(db, goOn);
  for (;;) {
    const { done, value } = pages.next();
    if (done) return value;
  }
}

/** Like `verifyChain`, but pauses after each page, so that the process can handle a stop signal. */
export async function verifyChainInPages(db: Db, goOn: GoOn = () => true): Promise<ChainReport> {
  const pages = verifyPages(db, goOn);
  for (;;) {
    const { done, value } = pages.next();
    if (done) return value;
    await setImmediate();
  }
}

type GoOn = (done: number, total: number) => boolean;

function* verifyPages(db: Db, goOn: GoOn): Generator<void, ChainReport> {
  const total = db.select({ n: count() }).from(changes).get()?.n ?? 0;
  const report: ChainReport = { changes: 0, erasedParts: 0, head: genesis, broken: [] };
  for (;;) {
    const page = db
      .select()
      .from(changes)
      .where(gt(changes.id, report.changes))
      .orderBy(asc(changes.id))
      .limit(pageSize)
      .all();
    for (const change of page) verifyChange(db, change, report);
    if (page.length < pageSize) {
      verifyEnds(db, report);
      return report;
    }
    if (!goOn(report.changes, Math.max(total, report.changes))) return report;
    yield;
  }
}

/** Checks that the chain begins at 1 and that no data remains from changes removed at its end. */
function verifyEnds(db: Db, report: ChainReport) {
  const before = db.select({ n: count() }).from(changes).where(lt(changes.id, 1)).get()?.n ?? 0;
  if (before > 0) report.broken.push("a change precedes change 1");
  const known = db.select({ id: changes.id }).from(changes);
  const orphans = db.select({ n: count() }).from(revisions).where(notInArray(revisions.change, known)).get()?.n ?? 0;
  if (orphans > 0) report.broken.push("revisions of a missing change remain");
  const newest = db.select().from(publishedHeads).orderBy(desc(publishedHeads.number)).limit(1).get();
  const made = newest && db.select().from(changes).where(eq(changes.hash, newest.hash)).get();
  if (newest && made?.head !== newest.number) report.broken.push(`head ${newest.number} belongs to no change`);
}

function verifyChange(db: Db, change: typeof changes.$inferSelect, report: ChainReport) {
  const { hash, ...facts } = change;
  report.changes += 1;
  if (change.id !== report.changes) report.broken.push(`change ${report.changes} is missing`);
  if (change.previousHash !== report.head)
    report.broken.push(`change ${change.id} does not follow the previous change`);
  const touched = db
    .select()
    .from(revisions)
    .where(eq(revisions.change, change.id))
    .orderBy(asc(revisions.position))
    .all();
  const links = touched.map((revision) => verifyRevision(db, revision, report));
  if (touched.some(({ position }, index) => position !== index)) {
    report.broken.push(`revisions of change ${change.id} are not numbered in order`);
  }
  if (hashOf({ ...facts, revisions: links }) !== hash) report.broken.push(`change ${change.id} was altered`);
  const note = db.select().from(changeNotes).where(eq(changeNotes.change, change.id)).get();
  if (!holds(note, change.noteCommitment)) report.broken.push(`the note of change ${change.id} was altered`);
  report.head = hash;
}

function verifyRevision(
  db: Db,
  revision: typeof revisions.$inferSelect,
  report: ChainReport,
): ChainLink["revisions"][number] {
  const part = (name: "facts" | "identity") => {
    const row = db
      .select()
      .from(revisionParts)
      .where(and(eq(revisionParts.revision, revision.id), eq(revisionParts.part, name)))
      .get();
    if (row?.data === null) report.erasedParts += 1;
    if (!row || !holds(row, row.commitment)) {
      report.broken.push(
        `${name} of ${revision.recordType} ${revision.recordId}, version ${revision.version}, was altered`,
      );
    }
    return { shape: row?.shape ?? 0, commitment: row?.commitment ?? "" };
  };
  const facts = part("facts");
  const identity = part("identity");
  return {
    recordType: revision.recordType,
    recordId: revision.recordId,
    version: revision.version,
    factsShape: facts.shape,
    facts: facts.commitment,
    identityShape: identity.shape,
    identity: identity.commitment,
  };
}

/** True if the data match their commitment, or data and salt were erased together. */
function holds(part: { salt: string | null; data: string | null } | undefined, commitment: string): boolean {
  if (!part) return false;
  if (part.data === null || part.salt === null) return part.data === null && part.salt === null;
  return commitmentOf(part.salt, part.data) === commitment;
}
