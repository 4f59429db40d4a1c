import { desc, inArray, min, sql } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedCounts, publishedCountReviews as reviews } from "@/db/schema/published-counts";
import { publishedReleases } from "@/db/schema/published-releases";
import { isCurrent, type View } from "@/domain/view/view";
import { holdsAt } from "./at-head";

/** A record's public number or id, its first head, and the last head up to the view that touched it. */
export type Newest<K> = { key: K; firstHead: number; lastHead: number };

/** Returns the releases published or changed last, newest first. */
export function listNewestReleases(db: PublishedDb, view: View, limit: number): Newest<number>[] {
  const { number, dayFrom, hidden, fromHead } = publishedReleases;
  // If a record discloses less now, its position among releases of the same head must not reveal its day.
  const shownDay = sql`CASE WHEN ${hidden} THEN NULL ELSE ${dayFrom} END`;
  const rows = db
    .select({ key: number, lastHead: fromHead })
    .from(publishedReleases)
    .where(holdsAt(publishedReleases, view))
    .orderBy(desc(fromHead), desc(isCurrent(view) ? dayFrom : shownDay), desc(number))
    .limit(limit)
    .all();
  const keys = rows.map(({ key }) => key);
  const first = db
    .select({ key: number, head: min(fromHead) })
    .from(publishedReleases)
    .where(inArray(number, keys))
    .groupBy(number)
    .all();
  return withFirst(rows, first);
}

/**
 * Returns the counts published or changed last, newest first. The beginning or end of a review does not alter the
 * order, but is the last head that touched the count.
 */
export function listNewestCounts(db: PublishedDb, view: View, limit: number): Newest<string>[] {
  const { id, asOfFrom, fromHead } = publishedCounts;
  const rows = db
    .select({ key: id, lastHead: fromHead })
    .from(publishedCounts)
    .where(holdsAt(publishedCounts, view))
    .orderBy(desc(fromHead), desc(asOfFrom), desc(id))
    .limit(limit)
    .all();
  const keys = rows.map(({ key }) => key);
  const first = db
    .select({ key: id, head: min(fromHead) })
    .from(publishedCounts)
    .where(inArray(id, keys))
    .groupBy(id)
    .all();
  const marks = db.select().from(reviews).where(inArray(reviews.id, keys)).all();
  return withFirst(rows, first).map((newest) => {
    const own = marks.filter((mark) => mark.id === newest.key);
    const heads = own.flatMap(({ fromHead, toHead }) => (toHead === null ? [fromHead] : [fromHead, toHead]));
    const seen = heads.filter((head) => head <= view.at);
    return { ...newest, lastHead: Math.max(newest.lastHead, ...seen) };
  });
}

function withFirst<K>(
  rows: readonly { key: K; lastHead: number }[],
  first: readonly { key: K; head: number | null }[],
): Newest<K>[] {
  const heads = new Map(first.map(({ key, head }) => [key, head]));
  return rows.map(({ key, lastHead }) => ({ key, lastHead, firstHead: heads.get(key) ?? lastHead }));
}
