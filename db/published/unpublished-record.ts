import { and, eq, lte } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedCounts } from "@/db/schema/published-counts";
import { publishedDetentions } from "@/db/schema/published-detentions";
import { publishedReleases } from "@/db/schema/published-releases";
import type { View } from "@/domain/view/view";

/**
 * True if the path is the page of a record that was not published at or before the view's head. False for a withdrawn
 * record, which leaves a tombstone.
 */
export function isUnpublishedRecord(db: PublishedDb, view: View, path: string): boolean {
  const [, section, id = ""] = /^\/(releases|detentions|counts)\/([\w-]+)$/.exec(path) ?? [];
  if (section === undefined) return false;
  if (section === "counts") {
    const known = and(eq(publishedCounts.id, id), lte(publishedCounts.fromHead, view.at));
    return db.select({ id: publishedCounts.id }).from(publishedCounts).where(known).limit(1).get() === undefined;
  }
  const records = section === "releases" ? publishedReleases : publishedDetentions;
  const known = and(eq(records.number, Number(id)), lte(records.fromHead, view.at));
  return db.select({ number: records.number }).from(records).where(known).limit(1).get() === undefined;
}
