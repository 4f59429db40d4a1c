import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { PlaceCell } from "@/domain/releases/place-cell";
import { isCurrent, type View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import { publishedReleases as releases } from "../schema/published-releases";
import { holdsAt } from "./at-head";

const persons = sql<number>`sum(${releases.headcount})`;

/**
 * Persons released at a head by place, verification and day: one query, from one index. In an earlier view a place
 * stands only if the row of today tells it too: what was taken back is not stated anywhere.
 */
export function sumReleasePlaces(db: PublishedDb, view: View): PlaceCell[] {
  const { federalEntity, facility, verification, dayTo } = releases;
  if (isCurrent(view)) {
    return db
      .select({ federalEntity, facility, verification, dayTo, persons })
      .from(releases)
      .where(holdsAt(releases, view))
      .groupBy(federalEntity, facility, verification, dayTo)
      .all();
  }
  const today = alias(releases, "today");
  const entityShown = ifStillSo(federalEntity, today.federalEntity);
  const facilityShown = ifStillSo(facility, today.facility);
  return db
    .select({ federalEntity: entityShown, facility: facilityShown, verification, dayTo, persons })
    .from(releases)
    .leftJoin(today, and(eq(today.number, releases.number), isNull(today.toHead)))
    .where(holdsAt(releases, view))
    .groupBy(entityShown, facilityShown, verification, dayTo)
    .all();
}

function ifStillSo(then: SQLiteColumn, now: SQLiteColumn): SQL<string | null> {
  return sql<string | null>`CASE WHEN ${now} = ${then} THEN ${then} END`;
}
