import { and, gte, max, sql } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedReleases as releases } from "@/db/schema/published-releases";
import { addDays, type Day } from "@/domain/values/day";
import type { Verification } from "@/domain/values/vocabulary";
import { isCurrent, type View } from "@/domain/view/view";
import { holdsAt, isHidden, isShown } from "./at-head";
import { findHead } from "./heads";
import { readPublicSettings } from "./labels";

/** Persons that a past view counts but whose record discloses less now. */
export type HiddenSum = { verification: Verification; dayFrom: Day; dayTo: Day; persons: number };

/**
 * Returns the persons of a past head whose record discloses less now, by verification and whether they were released
 * since the base date. Their days are substitutes, so that they count at the end of a running total: the base date, and
 * the last possible day of a shown release with the same verification (or the day of the head). Empty in the current
 * view.
 */
export function sumHiddenReleases(db: PublishedDb, view: View): HiddenSum[] {
  if (isCurrent(view)) return [];
  const { baseDate } = readPublicSettings(db, view);
  const isSince = sql<number>`${releases.dayTo} >= ${baseDate}`;
  const sums = db
    .select({ verification: releases.verification, isSince, persons: sql<number>`sum(${releases.headcount})` })
    .from(releases)
    .where(and(holdsAt(releases, view), isHidden(releases)))
    .groupBy(releases.verification, isSince)
    .all();
  if (sums.length === 0) return [];
  const lastShown = new Map(
    db
      .select({ verification: releases.verification, day: max(releases.dayTo) })
      .from(releases)
      .where(and(holdsAt(releases, view), isShown(releases, view), gte(releases.dayTo, baseDate)))
      .groupBy(releases.verification)
      .all()
      .map(({ verification, day }) => [verification, day]),
  );
  const headDay = [findHead(db, view.at)?.day ?? view.day, baseDate].toSorted().at(-1) as Day;
  const before = addDays(baseDate, -1);
  return sums.map(({ isSince: since, verification, persons }) => ({
    verification,
    persons,
    dayFrom: since ? baseDate : before,
    dayTo: since ? (lastShown.get(verification) ?? headDay) : before,
  }));
}
