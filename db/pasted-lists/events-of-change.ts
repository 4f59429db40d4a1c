import { and, desc, eq } from "drizzle-orm";
import { findDocument, findVersion, type Versioned } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { revisions } from "@/db/schema/revisions";
import { type ReportedChange, reportedBetween } from "@/domain/rules/reported-between";

/** An event that a list logged: the person's current record, and what the event changed. */
export type LoggedEvent = { current: Versioned<"person">; change: ReportedChange };

/**
 * Returns the events that a pasted list logged and that are not releases, in the list's order. They follow the releases
 * in the change, so only they are read.
 */
export function eventsOfChange(db: Db | Tx, change: number): LoggedEvent[] {
  const people = db
    .select({ id: revisions.recordId, version: revisions.version })
    .from(revisions)
    .where(and(eq(revisions.change, change), eq(revisions.recordType, "person")))
    .orderBy(desc(revisions.position))
    .all();
  const events: LoggedEvent[] = [];
  for (const { id, version } of people) {
    const after = findVersion(db, "person", id, version)?.document.facts.detentions ?? [];
    const before = findVersion(db, "person", id, version - 1)?.document.facts.detentions ?? [];
    const event = reportedBetween(before, after);
    const current = findDocument(db, "person", id);
    if (!event || !current) break;
    events.unshift({ current, change: event });
  }
  return events;
}
