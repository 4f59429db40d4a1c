import { count } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedDetentionParts } from "@/db/schema/published-detentions";
import { publishedReleaseParts } from "@/db/schema/published-releases";
import { isCurrent, type View } from "@/domain/view/view";
import { holdsAt } from "./at-head";
import { countCounts } from "./counts";

const tables = { releases: publishedReleaseParts, detentions: publishedDetentionParts };

/**
 * How many lines a file of the records has below its header. In an earlier view a release or detention that is hidden
 * now is one line instead of several, which only writing the file would tell: then the number is undefined.
 */
export function countLines(db: PublishedDb, view: View, file: "counts" | keyof typeof tables): number | undefined {
  if (file === "counts") return countCounts(db, view, {});
  if (!isCurrent(view)) return undefined;
  const table = tables[file];
  return db.select({ lines: count() }).from(table).where(holdsAt(table, view)).get()?.lines;
}
