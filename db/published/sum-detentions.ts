import { sql } from "drizzle-orm";
import type { DetentionCell } from "@/domain/detentions/detention-cell";
import type { View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import { publishedDetentionParts as parts } from "../schema/published-detentions";
import { holdsAt } from "./at-head";

/** Persons in logged spells at a head by first day, nationality, state, end, place and whether again: from one index. */
export function sumDetentions(db: PublishedDb, view: View): DetentionCell[] {
  return db
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
    .where(holdsAt(parts, view))
    .groupBy(parts.day, parts.nationality, parts.custody, parts.ended, parts.again, parts.federalEntity)
    .all();
}
