import { group } from "d3-array";
import { and, asc, eq, gt, gte, inArray, lte, or, type SQL } from "drizzle-orm";
import type { PublishedCount } from "@/domain/counts/published-count";
import type { CountsFilter } from "@/domain/queries/counts-query";
import type { View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import { publishedCountParts, publishedCounts } from "../schema/published-counts";
import { holdsAt } from "./at-head";
import { readSources } from "./labels";

/** All counts at a head with parts and sources, by date. Three queries, whatever their number. */
export function listAllCounts(db: PublishedDb, view: View): PublishedCount[] {
  const rows = db
    .select()
    .from(publishedCounts)
    .where(holdsAt(publishedCounts, view))
    .orderBy(asc(publishedCounts.asOfFrom), asc(publishedCounts.id))
    .all();
  return complete(db, view, rows);
}

/** A page of counts, by date and id: at most `limit`, after the key of the page before. */
export function listCounts(db: PublishedDb, view: View, filter: CountsFilter): PublishedCount[] {
  const { publisher, measure, from, to, after, limit } = filter;
  const conditions: (SQL | undefined)[] = [
    holdsAt(publishedCounts, view),
    publisher ? eq(publishedCounts.publisher, publisher) : undefined,
    measure ? eq(publishedCounts.measure, measure) : undefined,
    from ? gte(publishedCounts.asOfTo, from) : undefined,
    to ? lte(publishedCounts.asOfFrom, to) : undefined,
    after
      ? or(
          gt(publishedCounts.asOfFrom, after.day),
          and(eq(publishedCounts.asOfFrom, after.day), gt(publishedCounts.id, after.id)),
        )
      : undefined,
  ];
  const rows = db
    .select()
    .from(publishedCounts)
    .where(and(...conditions))
    .orderBy(asc(publishedCounts.asOfFrom), asc(publishedCounts.id))
    .limit(limit)
    .all();
  return complete(db, view, rows);
}

function complete(db: PublishedDb, view: View, rows: (typeof publishedCounts.$inferSelect)[]): PublishedCount[] {
  const ids = rows.map((row) => row.id);
  const wanted = and(inArray(publishedCountParts.count, ids), holdsAt(publishedCountParts, view));
  const parts = group(
    ids.length === 0 ? [] : db.select().from(publishedCountParts).where(wanted).all(),
    (part) => part.count,
  );
  const sources = readSources(
    db,
    view,
    rows.flatMap((row) => row.source ?? []),
  );
  return rows.map(({ fromHead: _from, toHead: _to, source, ...row }) => {
    const page = source === null ? undefined : sources.get(source);
    return {
      ...row,
      source: page ? { url: page.url, outlet: page.outlet } : null,
      parts: (parts.get(row.id) ?? []).map(({ dimension, category, value }) => ({ dimension, category, value })),
    };
  });
}
