import { sql } from "drizzle-orm";
import type { ReleaseCell } from "@/domain/releases/release-cell";
import type { View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import { publishedReleaseParts as parts } from "../schema/published-releases";
import { holdsAt } from "./at-head";

/** Persons released at a head by day, nationality, kind and verification: one query, from one index. */
export function sumReleases(db: PublishedDb, view: View): ReleaseCell[] {
  return db
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
    .where(holdsAt(parts, view))
    .groupBy(parts.day, parts.nationality, parts.kind, parts.verification)
    .all();
}
