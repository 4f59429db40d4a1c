import { and, desc, lt, or, sql } from "drizzle-orm";
import type { Db } from "../open";
import { sources } from "../schema/sources";

export type ListedSource = typeof sources.$inferSelect;

/** `search`: a piece of the address or the outlet. `after`: the last id of the page before. */
type Query = { search?: string; after?: number; limit?: number };

/** Sources, newest first, a page at a time. `next` is null on the last page. */
export function listSources(db: Db, { search = "", after, limit = 50 }: Query = {}) {
  const rows = db
    .select()
    .from(sources)
    .where(and(contains(search.trim()), after === undefined ? undefined : lt(sources.id, after)))
    .orderBy(desc(sources.id))
    .limit(limit + 1)
    .all();
  const items: ListedSource[] = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Plain text: `%` and `_` stand for themselves. */
function contains(text: string) {
  if (text === "") return undefined;
  const pattern = `%${text.slice(0, 200).replace(/[\\%_]/g, "\\$&")}%`;
  return or(sql`${sources.url} LIKE ${pattern} ESCAPE '\\'`, sql`${sources.outlet} LIKE ${pattern} ESCAPE '\\'`);
}
