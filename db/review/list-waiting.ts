import { and, desc, eq } from "drizzle-orm";
import type { Publishable } from "@/domain/history/with-publication";
import { findDocument } from "../history/read-document";
import type { Db } from "../open";
import { changes } from "../schema/changes";
import { revisions } from "../schema/revisions";
import { waitingRecords } from "../schema/waiting-records";
import { authorsOf } from "./authors-of";

export type Waiting = {
  document: Publishable;
  version: number;
  /** Who wrote what waits; none of them may approve it. */
  authors: string[];
  /** When it was last saved. */
  since: string;
};

/** Everything that waits for a second person, the longest first. */
export function listWaiting(db: Db): Waiting[] {
  const waiting = db.select().from(waitingRecords).all();
  const items = waiting.flatMap(({ recordType: type, recordId: id }) => {
    const found = findDocument(db, type, id);
    return found ? [{ ...found, authors: authorsOf(db, type, id), since: savedAt(db, type, id) } as Waiting] : [];
  });
  return items.toSorted((a, b) => a.since.localeCompare(b.since));
}

function savedAt(db: Db, type: Waiting["document"]["type"], id: string): string {
  const newest = db
    .select({ at: changes.at })
    .from(revisions)
    .innerJoin(changes, eq(changes.id, revisions.change))
    .where(and(eq(revisions.recordType, type), eq(revisions.recordId, id)))
    .orderBy(desc(revisions.version))
    .limit(1)
    .get();
  if (!newest) throw new Error(`${type} ${id} was in the history`);
  return newest.at;
}
