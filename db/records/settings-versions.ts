import { and, asc, eq, inArray, lte, max } from "drizzle-orm";
import { readRevision } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { revisions } from "@/db/schema/revisions";
import { type Settings, settingsFrom } from "@/domain/values/settings";

/**
 * Returns the version of a group of settings: the newest change that wrote one of them, 0 if none did. Each setting is a
 * record of its own, so a form that edits several has this number in place of a record's version.
 */
export function settingsVersion(db: Db | Tx, keys: readonly string[]): number {
  const found = db
    .select({ change: max(revisions.change) })
    .from(revisions)
    .where(and(eq(revisions.recordType, "setting"), inArray(revisions.recordId, [...keys])))
    .get();
  return found?.change ?? 0;
}

/** Returns all settings as they were after a change. A setting that nobody had written yet has its default. */
export function settingsAt(db: Db | Tx, version: number): Settings {
  const written = db
    .select()
    .from(revisions)
    .where(and(eq(revisions.recordType, "setting"), lte(revisions.change, version)))
    .orderBy(asc(revisions.change))
    .all();
  return settingsFrom(
    new Map(written.map((revision) => [revision.recordId, readRevision(db, "setting", revision).facts.value])),
  );
}
