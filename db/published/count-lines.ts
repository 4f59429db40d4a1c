import { count } from "drizzle-orm";
import { isCurrent, type View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import { publishedDetentionParts } from "../schema/published-detentions";
import { publishedReleaseParts } from "../schema/published-releases";
import { holdsAt } from "./at-head";
import { countCounts } from "./counts";

/**
 * How many lines the files of the records have below their header. In an earlier view a release or detention that is
 * hidden now is one line instead of several, which only writing the file would tell: then the number is left out.
 */
export function countLines(db: PublishedDb, view: View): { counts: number; releases?: number; detentions?: number } {
  const counts = countCounts(db, view, {});
  if (!isCurrent(view)) return { counts };
  const linesOf = (table: typeof publishedReleaseParts | typeof publishedDetentionParts) =>
    db.select({ lines: count() }).from(table).where(holdsAt(table, view)).get()?.lines ?? 0;
  return { counts, releases: linesOf(publishedReleaseParts), detentions: linesOf(publishedDetentionParts) };
}
