import { count } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedDetentionParts } from "@/db/schema/published-detentions";
import { publishedReleaseParts } from "@/db/schema/published-releases";
import { isCurrent, type View } from "@/domain/view/view";
import { holdsAt } from "./at-head";
import { countCounts } from "./counts";

const tables = { releases: publishedReleaseParts, detentions: publishedDetentionParts };

/**
 * Returns the number of lines below the header in an export of the records. In an earlier view, a hidden release or
 * detention is one line instead of several, and only writing the file shows how many. Then the result is undefined.
 */
export function countLines(db: PublishedDb, view: View, file: "counts" | keyof typeof tables): number | undefined {
  if (file === "counts") return countCounts(db, view, {});
  if (!isCurrent(view)) return undefined;
  const table = tables[file];
  return db.select({ lines: count() }).from(table).where(holdsAt(table, view)).get()?.lines;
}
