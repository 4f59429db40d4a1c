import { and, desc, eq } from "drizzle-orm";
import { authorsOf } from "@/db/history/authors-of";
import { findNote } from "@/db/history/find-note";
import { findDocument, type Versioned } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { flaggedRecords } from "@/db/schema/flagged-records";
import { revisions } from "@/db/schema/revisions";
import type { RecordType } from "@/domain/records/document";

export type Returned = { at: string; actor: string; comment: string };

/** Returns the newest return of a record with its comment, if nobody has saved the record since. */
export function findReturn(db: Db, type: RecordType, id: string): Returned | undefined {
  const newest = db
    .select({ change: changes.id, action: changes.action, at: changes.at, actor: changes.actor })
    .from(revisions)
    .innerJoin(changes, eq(changes.id, revisions.change))
    .where(and(eq(revisions.recordType, type), eq(revisions.recordId, id)))
    .orderBy(desc(revisions.version))
    .limit(1)
    .get();
  if (newest?.action !== "review.return") return undefined;
  return { at: newest.at, actor: newest.actor, comment: findNote(db, newest.change).reason };
}

/** Returns the records that were returned to an author and not saved since, newest return first. */
export function listReturnedTo(db: Db, author: string, limit = 20): (Versioned & Returned)[] {
  const returned = db
    .select({ type: flaggedRecords.recordType, id: flaggedRecords.recordId })
    .from(flaggedRecords)
    .where(eq(flaggedRecords.flag, "returned"))
    .all();
  return returned
    .filter(({ type, id }) => authorsOf(db, type, id).includes(author))
    .flatMap(({ type, id }) => {
      const [found, comment] = [findDocument(db, type, id), findReturn(db, type, id)];
      return found && comment ? [{ ...found, ...comment }] : [];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, limit);
}
