import { and, sql } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedReleaseParts as parts } from "@/db/schema/published-releases";
import type { ReleaseCell } from "@/domain/figures/release-cell";
import type { View } from "@/domain/view/view";
import { holdsAt, isShown } from "./at-head";
import { sumHiddenReleases } from "./sum-hidden-releases";

/**
 * Returns persons released at a head by day, nationality, kind and verification: one query, from one index. A past view
 * adds the persons whose record discloses less now: they count in totals, and their day, nationality and kind are
 * unknown.
 */
export function sumReleases(db: PublishedDb, view: View): ReleaseCell[] {
  const shown = db
    .select({
      day: parts.day,
      dayFrom: parts.dayFrom,
      dayTo: parts.dayTo,
      nationality: parts.nationality,
      kind: parts.kind,
      verification: parts.verification,
      persons: sql<number>`sum(${parts.headcount})`,
    })
    .from(parts)
    .where(and(holdsAt(parts, view), isShown(parts, view)))
    .groupBy(parts.day, parts.nationality, parts.kind, parts.verification)
    .all();
  const hidden = sumHiddenReleases(db, view).map((cell) => ({
    ...cell,
    day: null,
    nationality: "?",
    kind: "unknown" as const,
  }));
  return [...shown, ...hidden];
}
