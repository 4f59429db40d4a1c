import { and, sql } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedReleases as releases } from "@/db/schema/published-releases";
import type { PlaceCell } from "@/domain/figures/place-cell";
import type { View } from "@/domain/view/view";
import { holdsAt, isShown } from "./at-head";
import { sumHiddenReleases } from "./sum-hidden-releases";

const persons = sql<number>`sum(${releases.headcount})`;

/**
 * Returns persons released at a head by place, verification and day: one query, from one index. A past view adds the
 * persons whose record discloses less now: they count in totals, and their place is unknown.
 */
export function sumReleasePlaces(db: PublishedDb, view: View): PlaceCell[] {
  const { federalEntity, facility, verification, dayTo } = releases;
  const shown = db
    .select({ federalEntity, facility, verification, dayTo, persons })
    .from(releases)
    .where(and(holdsAt(releases, view), isShown(releases, view)))
    .groupBy(federalEntity, facility, verification, dayTo)
    .all();
  const hidden = sumHiddenReleases(db, view).map(({ dayFrom: _unused, ...cell }) => ({
    ...cell,
    federalEntity: null,
    facility: null,
  }));
  return [...shown, ...hidden];
}
