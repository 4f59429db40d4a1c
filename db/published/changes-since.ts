import { and, count, eq, gt, isNull } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedHeads as heads } from "@/db/schema/published-heads";
import { fieldChanges, type Version } from "@/domain/changelog/field-changes";
import { eventTypes, type LogType } from "@/domain/changelog/logged-fields";
import type { View } from "@/domain/view/view";
import { logTables } from "./log-tables";
import { versionsOf } from "./log-versions";

/** How many records of a kind differ between an earlier head and now. Each record counts once. */
export type ChangesSince = {
  type: LogType;
  /** Not public then, public now. */
  added: number;
  updated: number;
  corrected: number;
  /** Public then, not public now. */
  withdrawn: number;
};

/** Returns the number of changed records since the view's head, by kind of record. */
export function listChangesSince(db: PublishedDb, view: View): ChangesSince[] {
  const later = and(gt(heads.number, view.at), eq(heads.kind, "corrected"));
  const corrections = new Set(
    db
      .select({ number: heads.number })
      .from(heads)
      .where(later)
      .all()
      .map(({ number }) => number),
  );
  return eventTypes.map((type) => changesOf(db, view, type, corrections));
}

function changesOf(db: PublishedDb, view: View, type: LogType, corrections: ReadonlySet<number>): ChangesSince {
  const { table, key } = logTables[type];
  // Distinct keys are computed here. With DISTINCT, SQLite would scan every row ever written.
  const ended = db.select({ key }).from(table).where(gt(table.toHead, view.at)).all();
  const begun = db
    .select({ n: count() })
    .from(table)
    .where(and(gt(table.fromHead, view.at), isNull(table.toHead)))
    .get();
  const found = { type, added: begun?.n ?? 0, updated: 0, corrected: 0, withdrawn: 0 };
  const records = versionsOf(db, view, type, [...new Set(ended.map((row) => row.key as string | number))]);
  for (const { versions } of records) {
    const then = versions.find(({ fromHead, toHead }) => fromHead <= view.at && toHead !== null && toHead > view.at);
    const now = versions.find(({ toHead }) => toHead === null);
    if (!then) continue;
    if (!now) {
      found.withdrawn += 1;
      continue;
    }
    found.added -= 1;
    if (fieldChanges(type, then, now).length === 0) continue;
    found[isCorrected(versions, view, corrections) ? "corrected" : "updated"] += 1;
  }
  return found;
}

/** True if a correction ended one of the versions since the view's head. */
function isCorrected(versions: readonly Version[], view: View, corrections: ReadonlySet<number>): boolean {
  return versions.some(({ toHead }) => toHead !== null && toHead > view.at && corrections.has(toHead));
}
