import { and, sql } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedDetentionParts as parts } from "@/db/schema/published-detentions";
import type { DetentionCell } from "@/domain/figures/detention-cell";
import { isCurrent, type View } from "@/domain/view/view";
import { holdsAt, isHidden, isShown } from "./at-head";

/**
 * Returns persons in logged detentions at a head by first day, nationality, state, end, place and whether repeated,
 * from one index. A past view adds the persons whose record discloses less now: they count in the total, and all other
 * values are unknown.
 */
export function sumDetentions(db: PublishedDb, view: View): DetentionCell[] {
  const shown = db
    .select({
      day: parts.day,
      dayFrom: parts.dayFrom,
      dayTo: parts.dayTo,
      nationality: parts.nationality,
      custody: parts.custody,
      ended: parts.ended,
      federalEntity: parts.federalEntity,
      again: parts.again,
      persons: sql<number>`sum(${parts.headcount})`,
    })
    .from(parts)
    .where(and(holdsAt(parts, view), isShown(parts, view)))
    .groupBy(parts.day, parts.nationality, parts.custody, parts.ended, parts.again, parts.federalEntity)
    .all();
  return [...shown, ...hiddenCells(db, view)];
}

function hiddenCells(db: PublishedDb, view: View): DetentionCell[] {
  if (isCurrent(view)) return [];
  const persons = sql<number | null>`sum(${parts.headcount})`;
  const found = db
    .select({ persons })
    .from(parts)
    .where(and(holdsAt(parts, view), isHidden(parts)))
    .get();
  if (!found?.persons) return [];
  const unstated = { day: null, dayFrom: null, dayTo: null, custody: null, ended: null, federalEntity: null };
  return [{ ...unstated, nationality: "?", again: null, persons: found.persons }];
}
