import { and, asc, count, eq } from "drizzle-orm";
import { findDocument, findVersion } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import type { PersonIdentity } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { newestRelease } from "@/domain/rules/newest-release";
import { releasesOf } from "@/domain/rules/releases-of";

export type LoggedRelease = {
  person: string;
  identity: PersonIdentity | null;
  /** The current release; undefined if it was undone. */
  release: Release | undefined;
};

/** Returns the number of people that a change wrote; for a pasted list, of its releases and other events. */
export function countPeopleOfChange(db: Db, change: number): number {
  return db.select({ count: count() }).from(revisions).where(ofPeople(change)).get()?.count ?? 0;
}

/**
 * Returns the releases that a pasted list logged, in list order, all or the first `most`; undefined if the change is
 * not a pasted list.
 */
export function releasesOfChange(db: Db | Tx, change: number, most = -1): LoggedRelease[] | undefined {
  const made = db.select({ action: changes.action }).from(changes).where(eq(changes.id, change)).get();
  if (made?.action !== "release.record_list") return undefined;
  return db
    .select({ id: revisions.recordId, version: revisions.version })
    .from(revisions)
    .where(ofPeople(change))
    .orderBy(asc(revisions.position))
    .limit(most)
    .all()
    .flatMap(({ id, version }): LoggedRelease[] => {
      const logged = findVersion(db, "person", id, version)?.document;
      const now = findDocument(db, "person", id)?.document;
      const number = logged && newestRelease(logged)?.id;
      if (!now || number === undefined || isKnownBefore(db, id, version, number)) return [];
      const release = now.facts.detentions.flatMap(releasesOf).find((each) => each.id === number);
      return [{ person: id, identity: now.identity, release }];
    });
}

/** True if the person had the release before: then the change logged another event. */
function isKnownBefore(db: Db | Tx, id: string, version: number, release: number): boolean {
  const before = version > 1 ? findVersion(db, "person", id, version - 1)?.document : undefined;
  const known = before?.facts.detentions.flatMap(releasesOf) ?? [];
  return known.some((each) => each.id === release);
}

function ofPeople(change: number) {
  return and(eq(revisions.change, change), eq(revisions.recordType, "person"));
}
