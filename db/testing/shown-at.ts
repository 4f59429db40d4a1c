import { group } from "d3-array";
import { and, gt, isNull, lte, or } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedReleaseParts, publishedReleases } from "@/db/schema/published-releases";

/** Returns the releases that the public saw at a head, before any later withdrawal. */
export function releasesShownAt(db: PublishedDb, at: number) {
  const held = (table: { fromHead: SQLiteColumn; toHead: SQLiteColumn }) =>
    and(lte(table.fromHead, at), or(isNull(table.toHead), gt(table.toHead, at)));
  const parts = group(
    db.select().from(publishedReleaseParts).where(held(publishedReleaseParts)).all(),
    ({ number }) => number,
  );
  const rows = db.select().from(publishedReleases).where(held(publishedReleases)).all();
  return rows.map((row) => ({ ...row, parts: parts.get(row.number) ?? [] }));
}
