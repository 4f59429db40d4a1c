import { and, asc, desc, eq, gte, inArray, lt } from "drizzle-orm";
import type { RecordRef } from "@/db/history/change-types";
import { type ChangeNote, findNote } from "@/db/history/find-note";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import type { RecordType } from "@/domain/records/document";
import { seenRecords } from "./list-access-log";

export type AuditEntry = ChangeNote & {
  change: number;
  at: string;
  actor: string;
  action: string;
  publicReason: string | null;
  head: number | null;
  /** The second person who approved the change, or its author alone. */
  approvedBy: string | null;
  hash: string;
  records: { type: RecordType; id: string; version: number }[];
  /** The record that the user viewed, for an access. */
  seen?: RecordRef;
};

/** `after`: the last change of the previous page. `from`, `before`: instants, ISO 8601 UTC, the first one included. */
type Query = { actor?: string; action?: string; from?: string; before?: string; after?: number; limit?: number };

/** Returns one page of the changes that match, newest first. `next` is null on the last page. */
export function listAudit(db: Db, { actor, action, from, before, after, limit = 50 }: Query = {}) {
  const first = from === undefined ? undefined : firstChangeFrom(db, from);
  const end = before === undefined ? undefined : firstChangeFrom(db, before);
  const rows = db
    .select()
    .from(changes)
    .where(
      and(
        actor ? eq(changes.actor, actor) : undefined,
        action ? eq(changes.action, action) : undefined,
        first === undefined ? undefined : gte(changes.id, first),
        end === undefined ? undefined : lt(changes.id, end),
        after === undefined ? undefined : lt(changes.id, after),
      ),
    )
    .orderBy(desc(changes.id))
    .limit(limit + 1)
    .all();
  const page = rows.slice(0, limit);
  const touched = db
    .select()
    .from(revisions)
    .where(
      inArray(
        revisions.change,
        page.map((row) => row.id),
      ),
    )
    .orderBy(asc(revisions.position))
    .all();
  const seen = seenRecords(
    db,
    page.map((row) => row.id),
  );
  const items = page.map(({ id, at, actor: who, action, publicReason, head, approvedBy, hash }): AuditEntry => {
    const records = touched
      .filter((revision) => revision.change === id)
      .map((revision) => ({
        type: revision.recordType as RecordType,
        id: revision.recordId,
        version: revision.version,
      }));
    return {
      ...findNote(db, id),
      change: id,
      at,
      actor: who,
      action,
      publicReason,
      head,
      approvedBy,
      hash,
      records,
      seen: seen.get(id),
    };
  });
  return { items, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/**
 * Returns the number of the first change at an instant or later; above all changes if there is none. Numbers follow time,
 * so that a page is a range of numbers.
 */
function firstChangeFrom(db: Db, instant: string): number {
  const first = db
    .select({ id: changes.id })
    .from(changes)
    .where(gte(changes.at, instant))
    .orderBy(asc(changes.at), asc(changes.id))
    .limit(1)
    .get();
  return first?.id ?? Number.MAX_SAFE_INTEGER;
}
