import { group } from "d3-array";
import { and, asc, count, desc, eq, gt, gte, inArray, lt, lte, or, type SQL } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import {
  publishedCounts as counts,
  publishedCountParts,
  publishedCountReviews as reviews,
} from "@/db/schema/published-counts";
import type { CountsFilter } from "@/domain/addresses/counts-query";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { Sort } from "@/domain/values/parameters";
import type { View } from "@/domain/view/view";
import { holdsAt } from "./at-head";
import { readSources } from "./labels";

export type CountConditions = Pick<CountsFilter, "publisher" | "measure" | "from" | "to" | "standing">;

/** Returns all counts at a head with parts and sources, by date. Always three queries. */
export function listAllCounts(db: PublishedDb, view: View): PublishedCount[] {
  const rows = selectCounts(db, view).where(holdsAt(counts, view)).orderBy(asc(counts.asOfFrom), asc(counts.id)).all();
  return complete(db, view, rows);
}

/** Returns a page of at most `limit` counts after a key, by date and id, oldest first by default. */
export function listCounts(
  db: PublishedDb,
  view: View,
  filter: Omit<CountsFilter, "at" | "known"> & { skip?: number; sort?: Sort },
): PublishedCount[] {
  const { after, limit, skip = 0, sort = "oldest" } = filter;
  const order = sort === "newest" ? desc : asc;
  const rows = selectCounts(db, view)
    .where(and(countConditions(view, filter), afterKey(after, sort)))
    .orderBy(order(counts.asOfFrom), order(counts.id))
    .limit(limit)
    .offset(skip)
    .all();
  return complete(db, view, rows);
}

/** Returns the number of counts at a head. */
export function countCounts(db: PublishedDb, view: View, filter: CountConditions): number {
  const where = countConditions(view, filter);
  return db.select({ found: count() }).from(counts).where(where).get()?.found ?? 0;
}

/** Returns one count at a head, or undefined. */
export function findCount(db: PublishedDb, view: View, id: string): PublishedCount | undefined {
  const row = selectCounts(db, view)
    .where(and(eq(counts.id, id), holdsAt(counts, view)))
    .get();
  return row && complete(db, view, [row])[0];
}

/** Returns the head from which a count is no longer shown; undefined if it was never published or still is. */
export function findCountWithdrawal(db: PublishedDb, view: View, id: string): number | undefined {
  const known = and(eq(counts.id, id), lte(counts.fromHead, view.at));
  const last = db.select().from(counts).where(known).orderBy(desc(counts.fromHead)).limit(1).get();
  return last?.toHead !== null && last !== undefined && last.toHead <= view.at ? last.toHead : undefined;
}

function countConditions(view: View, { publisher, measure, from, to, standing }: CountConditions): SQL | undefined {
  return and(
    holdsAt(counts, view),
    publisher ? eq(counts.publisher, publisher) : undefined,
    measure ? eq(counts.measure, measure) : undefined,
    from ? gte(counts.asOfTo, from) : undefined,
    to ? lte(counts.asOfFrom, to) : undefined,
    standing ? eq(counts.standing, standing) : undefined,
  );
}

/** The first bound lets SQLite start within the index; the rest of the key's day is filtered by id. */
function afterKey(after: CountsFilter["after"], sort: Sort): SQL | undefined {
  if (!after) return undefined;
  const [beyond, from] = sort === "newest" ? [lt, lte] : [gt, gte];
  return and(from(counts.asOfFrom, after.day), or(beyond(counts.asOfFrom, after.day), beyond(counts.id, after.id)));
}

/** Selects counts, each with its mark if it is under review at the view's head. */
function selectCounts(db: PublishedDb, view: View) {
  const marks = and(eq(reviews.id, counts.id), holdsAt(reviews, view));
  return db.select({ count: counts, review: reviews.id }).from(counts).leftJoin(reviews, marks);
}

type Selected = { count: typeof counts.$inferSelect; review: string | null };

function complete(db: PublishedDb, view: View, rows: readonly Selected[]): PublishedCount[] {
  const ids = rows.map(({ count: { id } }) => id);
  const condition = and(inArray(publishedCountParts.count, ids), holdsAt(publishedCountParts, view));
  const parts = group(
    ids.length === 0 ? [] : db.select().from(publishedCountParts).where(condition).all(),
    (part) => part.count,
  );
  const sources = readSources(
    db,
    view,
    rows.flatMap(({ count: { source } }) => source ?? []),
  );
  return rows.map(({ count: { fromHead: _from, toHead: _to, source, ...row }, review }) => ({
    ...row,
    underReview: review !== null,
    source: (source === null ? undefined : sources.get(source)) ?? null,
    parts: (parts.get(row.id) ?? []).map(({ dimension, category, value }) => ({ dimension, category, value })),
  }));
}
