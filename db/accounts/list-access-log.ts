import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { RecordRef } from "@/db/history/change-types";
import { findNote } from "@/db/history/find-note";
import type { Db } from "@/db/ledger/open";
import { accesses } from "@/db/schema/accesses";
import { changes } from "@/db/schema/changes";
import type { RecordType } from "@/domain/records/document";

export type ListedAccess = { change: number; at: string; actor: string; action: string; told: string };

/** `before`: the last access of the previous page. */
type Page = { before?: number; limit?: number };

/**
 * Returns one page of the accesses to a record (user, action and time), newest first. `next` is null on the last page.
 */
export function listAccesses(db: Db, { type, id }: RecordRef, { before, limit = 20 }: Page = {}) {
  const rows = db
    .select({ change: changes.id, at: changes.at, actor: changes.actor, action: changes.action })
    .from(accesses)
    .innerJoin(changes, eq(changes.id, accesses.change))
    .where(
      and(
        eq(accesses.recordType, type),
        eq(accesses.recordId, id),
        before === undefined ? undefined : lt(accesses.change, before),
      ),
    )
    .orderBy(desc(accesses.change))
    .limit(limit + 1)
    .all();
  const items = rows.slice(0, limit).map((row): ListedAccess => ({ ...row, told: findNote(db, row.change).reason }));
  return { items, next: rows.length > limit ? (items.at(-1)?.change ?? null) : null };
}

/** Returns, for each of some changes, the record whose access it logs. */
export function seenRecords(db: Db, list: readonly number[]): Map<number, RecordRef> {
  const rows = db
    .select()
    .from(accesses)
    .where(inArray(accesses.change, [...list]))
    .all();
  return new Map(
    rows.map(({ change, recordType, recordId }) => [change, { type: recordType as RecordType, id: recordId }]),
  );
}
