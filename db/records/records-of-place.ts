import { and, eq, isNotNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { countParts } from "@/db/schema/counts";
import { custodyPeriods, detentions } from "@/db/schema/detentions";
import { groups } from "@/db/schema/groups";
import type { NamingRecord } from "./merge-labels";

/** Returns the people with a custody period in a place, the groups of it, and the figures with a part for it. */
export function recordsOfPlace(db: Db | Tx, place: string): NamingRecord[] {
  const held = db
    .selectDistinct({ id: detentions.person })
    .from(custodyPeriods)
    .innerJoin(detentions, eq(detentions.id, custodyPeriods.detention))
    .where(and(eq(custodyPeriods.facility, place), isNotNull(detentions.person)))
    .all();
  const released = db.select({ id: groups.id }).from(groups).where(eq(groups.facility, place)).all();
  const isPart = and(eq(countParts.dimension, "facility"), eq(countParts.category, place));
  const figures = db.selectDistinct({ id: countParts.count }).from(countParts).where(isPart).all();
  return [
    ...held.map(({ id }) => ({ type: "person" as const, id: String(id) })),
    ...released.map(({ id }) => ({ type: "group" as const, id: String(id) })),
    ...figures.map(({ id }) => ({ type: "count" as const, id })),
  ];
}
