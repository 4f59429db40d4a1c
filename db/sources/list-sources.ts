import { and, desc, lt, or, sql } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { beginsWith } from "@/db/matching/day-range";
import { meaningOf } from "@/db/matching/matches-search";
import { sources } from "@/db/schema/sources";
import { searchText } from "@/domain/values/search-text";

export type ListedSource = typeof sources.$inferSelect;

/** `search`: fragments of title, outlet and address. `after`: the last id of the previous page. */
type Query = { search?: string; after?: number; limit?: number };

/** Returns one page of sources, newest first. `next` is null on the last page. */
export function listSources(db: Db, { search = "", after, limit = 50 }: Query = {}) {
  const rows = db
    .select()
    .from(sources)
    .where(
      and(
        or(holds(search, after, limit), takenDown(db, search)),
        after === undefined ? undefined : lt(sources.id, after),
      ),
    )
    .orderBy(desc(sources.id))
    .limit(limit + 1)
    .all();
  const items: ListedSource[] = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Matches contacts of the day that a text means. */
function takenDown(db: Db, search: string) {
  const { date } = meaningOf(db, search);
  return date === undefined ? undefined : beginsWith(sources.contactOn, date);
}

/** The index `source_words` finds words with at least this many letters. */
const trigram = 3;

/**
 * Returns the newest sources that contain every fragment of a text. Fragments are literal, even if they are search
 * operators.
 */
function holds(search: string, after: number | undefined, limit: number) {
  const pieces = searchText(search.slice(0, 200)).split(" ").filter(Boolean).slice(0, 8);
  if (pieces.length === 0) return undefined;
  const long = pieces.filter((piece) => [...piece].length >= trigram);
  const match = long.map((piece) => `"${piece.replaceAll('"', '""')}"`).join(" AND ");
  const short = pieces
    .filter((piece) => !long.includes(piece))
    .map((piece) => sql`words LIKE ${`%${piece.replace(/[\\%_]/g, "\\$&")}%`} ESCAPE '\\'`);
  const conditions = and(
    match === "" ? undefined : sql`words MATCH ${match}`,
    after === undefined ? undefined : sql`rowid < ${after}`,
    ...short,
  );
  return sql`${sources.id} IN (SELECT rowid FROM source_words WHERE ${conditions} ORDER BY rowid DESC LIMIT ${limit + 1})`;
}
