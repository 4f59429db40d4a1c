import { and, desc, eq } from "drizzle-orm";
import { authorsOf } from "@/db/history/authors-of";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import { waitingRecords } from "@/db/schema/waiting-records";
import { awaitsReview } from "@/domain/history/reviewed";
import type { Publishable } from "@/domain/history/with-publication";

export type Waiting = {
  document: Publishable;
  version: number;
  /** Users who wrote the waiting parts; none of them may approve. */
  authors: string[];
  /** Time of the last save. */
  since: string;
};

/** Returns the first `limit` records that wait for a second person, longest wait first, and their total number. */
export function listWaiting(db: Db, limit = 500): { items: Waiting[]; total: number } {
  const waiting = db.select().from(waitingRecords).all();
  const dated = waiting.map(({ recordType: type, recordId: id }) => ({ type, id, since: savedAt(db, type, id) }));
  const first = dated.toSorted((a, b) => a.since.localeCompare(b.since)).slice(0, limit);
  const items = first.flatMap(({ type, id, since }) => {
    const found = findDocument(db, type, id);
    return found ? [{ ...found, authors: authorsOf(db, type, id), since } as Waiting] : [];
  });
  return { items, total: waiting.length };
}

/** Returns a record that waits for a second person; undefined if it does not wait. */
export function findWaiting(db: Db, type: Publishable["type"], id: string): Waiting | undefined {
  const found = findDocument(db, type, id);
  if (!found || !awaitsReview(found.document)) return undefined;
  return { ...found, authors: authorsOf(db, type, id), since: savedAt(db, type, id) } as Waiting;
}

/** Returns the instant of a record's last save. Throws if the history has no such record. */
export function savedAt(db: Db | Tx, type: Waiting["document"]["type"], id: string): string {
  const newest = db
    .select({ at: changes.at })
    .from(revisions)
    .innerJoin(changes, eq(changes.id, revisions.change))
    .where(and(eq(revisions.recordType, type), eq(revisions.recordId, id)))
    .orderBy(desc(revisions.version))
    .limit(1)
    .get();
  if (!newest) throw new Error(`the history has no version of ${type} ${id}`);
  return newest.at;
}
