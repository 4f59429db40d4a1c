import { and, desc, eq, lt, sql } from "drizzle-orm";
import { inList } from "@/db/ledger/in-list";
import type { Db, Tx } from "@/db/ledger/open";
import { citations } from "@/db/schema/citations";
import { detentions } from "@/db/schema/detentions";
import { releases } from "@/db/schema/releases";

/** A record that cites a source. */
export type SourceUse = { type: "person" | "group" | "count"; id: string };

/** `after`: the last citation of the previous page. */
type Page = { after?: number; limit?: number };

/** Returns one page of the records that cite a source, last written first. `next` is null on the last page. */
export function listUses(db: Db | Tx, source: string, { after, limit = 50 }: Page = {}) {
  const rows = db
    .select({
      citation: citations.id,
      person: sql<number | null>`coalesce(${detentions.person}, ended.person)`,
      group: sql<number | null>`coalesce(${citations.group}, ${releases.group})`,
      count: citations.count,
    })
    .from(citations)
    .leftJoin(detentions, eq(detentions.id, citations.detention))
    .leftJoin(releases, eq(releases.id, citations.release))
    .leftJoin(sql`${detentions} AS ended`, sql`ended.id = ${releases.detention}`)
    .where(and(eq(citations.source, Number(source)), after === undefined ? undefined : lt(citations.id, after)))
    .orderBy(desc(citations.id))
    .limit(limit + 1)
    .all();
  const page = rows.slice(0, limit);
  // A person may cite a source for both the detention and the release.
  const items = new Map(page.map(useOf).map((use) => [`${use.type} ${use.id}`, use]));
  return { items: [...items.values()], next: rows.length > limit ? (page.at(-1)?.citation ?? null) : null };
}

type Row = { person: number | null; group: number | null; count: string | null };

function useOf({ person, group, count }: Row): SourceUse {
  if (person !== null) return { type: "person", id: String(person) };
  if (group !== null) return { type: "group", id: String(group) };
  return { type: "count", id: count ?? "" };
}

/** Returns the number of citations of each given source. */
export function countUses(db: Db, list: readonly number[]): Map<number, number> {
  const rows = db
    .select({ source: citations.source, uses: sql<number>`count(*)` })
    .from(citations)
    .where(inList(citations.source, list))
    .groupBy(citations.source)
    .all();
  return new Map(rows.map(({ source, uses }) => [source, uses]));
}
