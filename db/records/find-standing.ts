import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { siteDay } from "@/db/ledger/site-day";
import { listWaitingAmong } from "@/db/proposals/proposal";
import { publishedCountReviews } from "@/db/schema/published-counts";
import { revisionParts, revisions } from "@/db/schema/revisions";
import { publicStanding, type Standing } from "@/domain/history/public-standing";
import type { RecordDocument } from "@/domain/records/document";
import { hasName } from "@/domain/records/has-name";
import { findSeen } from "./find-seen";

/** Returns how the public sees a record at an instant, from the published rows. */
export function findStanding(db: Db, document: RecordDocument, now: Date): Standing {
  const { type, id } = document;
  const today = siteDay(db, now);
  return publicStanding(document, {
    seenOf: (part) => findSeen(db, part, today),
    isErased: type === "person" && !(document.identity && hasName(document.identity)) && wasErased(db, id),
    isChangeWaiting: listWaitingAmong(db, [{ type, id }]).size > 0,
    isUnderReview: type === "count" && isUnderReview(db, id),
  });
}

/** True if an erasure removed the identity of a person's versions. */
function wasErased(db: Db, id: string): boolean {
  const erased = db
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(revisionParts, eq(revisionParts.revision, revisions.id))
    .where(
      and(
        eq(revisions.recordType, "person"),
        eq(revisions.recordId, id),
        eq(revisionParts.part, "identity"),
        isNull(revisionParts.data),
      ),
    )
    .limit(1)
    .get();
  return erased !== undefined;
}

function isUnderReview(db: Db, id: string): boolean {
  const open = and(eq(publishedCountReviews.id, id), isNull(publishedCountReviews.toHead));
  return db.select({ id: publishedCountReviews.id }).from(publishedCountReviews).where(open).get() !== undefined;
}
