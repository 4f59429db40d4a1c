import { and, desc, eq, lt, or } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { counts } from "@/db/schema/counts";
import { countsCiting } from "@/db/sources/cited-among";
import type { Publication } from "@/domain/values/vocabulary";

export type DeskCount = typeof counts.$inferSelect;

/** `isUnsourced`: the count is public and cites no source. */
export type ListedCount = DeskCount & { isUnsourced: boolean };

/** `after`: the last count of the previous page. */
type Query = { publication?: Publication; publisher?: string; after?: { asOf: string; id: string }; limit?: number };

/** Returns one page of counts at any publication, newest first. */
export function listCountsForDesk(db: Db, { publication, publisher, after, limit = 50 }: Query = {}) {
  const older = after && or(lt(counts.asOf, after.asOf), and(eq(counts.asOf, after.asOf), lt(counts.id, after.id)));
  const rows = db
    .select()
    .from(counts)
    .where(
      and(
        publication && eq(counts.publication, publication),
        publisher ? eq(counts.publisher, publisher) : undefined,
        older,
      ),
    )
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
