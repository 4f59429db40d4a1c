import { and, count, desc, eq, inArray, isNull, lt, or } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { mayFallWithin } from "@/db/matching/day-range";
import { countsWrittenBy } from "@/db/matching/written-by";
import { citations } from "@/db/schema/citations";
import { counts } from "@/db/schema/counts";
import { countsCiting } from "@/db/sources/cited-among";
import type { Publication } from "@/domain/values/vocabulary";

export type DeskCount = typeof counts.$inferSelect;

/** `isUnsourced`: the count is public and cites no source. */
export type ListedCount = DeskCount & { isUnsourced: boolean };

/** `from`, `to`: days between which the figure's day may fall. `author`: a user who logged or edited it: `user:3`. */
export type CountsFilter = {
  publication?: Publication;
  publisher?: string;
  from?: string;
  to?: string;
  author?: string;
};

/** `after`: the last count of the previous page. */
type Query = CountsFilter & { after?: { asOf: string; id: string }; limit?: number };

/** Returns one page of counts at any publication, newest first. */
export function listCountsForDesk(db: Db, { after, limit = 50, ...filter }: Query = {}) {
  const older = after && or(lt(counts.asOf, after.asOf), and(eq(counts.asOf, after.asOf), lt(counts.id, after.id)));
  const rows = db
    .select()
    .from(counts)
    .where(and(passes(db, filter), older))
    .orderBy(desc(counts.asOf), desc(counts.id))
    .limit(limit + 1)
    .all();
  const shown = rows.slice(0, limit);
  const citing = countsCiting(
    db,
    shown.map(({ id }) => id),
  );
  const items = shown.map((row): ListedCount => {
    return { ...row, isUnsourced: row.publication === "published" && !citing.has(row.id) };
  });
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? { asOf: last.asOf, id: last.id } : null };
}

/** Returns how many figures are in the list, and how many of them are public without a source. */
export function countCountsForDesk(db: Db, filter: CountsFilter): { total: number; unsourced: number } {
  const where = passes(db, filter);
  const total = db.select({ n: count() }).from(counts).where(where).get()?.n ?? 0;
  const unsourced = db
    .select({ n: count() })
    .from(counts)
    .leftJoin(citations, eq(citations.count, counts.id))
    .where(and(where, eq(counts.publication, "published"), isNull(citations.id)))
    .get();
  return { total, unsourced: unsourced?.n ?? 0 };
}

function passes(db: Db, { publication, publisher, from, to, author }: CountsFilter) {
  return and(
    publication && eq(counts.publication, publication),
    publisher ? eq(counts.publisher, publisher) : undefined,
    mayFallWithin(counts.asOf, from || undefined, to || undefined),
    author ? inArray(counts.id, countsWrittenBy(db, author)) : undefined,
  );
}
