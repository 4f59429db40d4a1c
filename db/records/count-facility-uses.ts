import { and, count, countDistinct, eq, isNotNull } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { countParts } from "@/db/schema/counts";
import { custodyPeriods } from "@/db/schema/detentions";
import { groups } from "@/db/schema/groups";
import { releases } from "@/db/schema/releases";

/** How many records name a place: detentions (also of groups), releases, and figures with a part for it. */
export type FacilityUses = { detentions: number; releases: number; figures: number };

/** Returns the uses of each place that has any, by its id. */
export function countFacilityUses(db: Db): Map<string, FacilityUses> {
  const uses = new Map<string, FacilityUses>();
  const add = (kind: keyof FacilityUses, rows: readonly { place: string | null; uses: number }[]) => {
    for (const { place, uses: number } of rows) {
      if (place === null) continue;
      const known = uses.get(place) ?? { detentions: 0, releases: 0, figures: 0 };
      uses.set(place, { ...known, [kind]: known[kind] + number });
    }
  };
  add("detentions", custodyUses(db));
  add("detentions", groupUses(db));
  add("releases", releaseUses(db));
  add("figures", figureUses(db));
  return uses;
}

function custodyUses(db: Db) {
  const { facility, detention } = custodyPeriods;
  const columns = { place: facility, uses: countDistinct(detention) };
  return db.select(columns).from(custodyPeriods).where(isNotNull(facility)).groupBy(facility).all();
}

/** A released group is counted with the releases. */
function groupUses(db: Db) {
  const { facility, event } = groups;
  const isDetained = and(isNotNull(facility), eq(event, "detention"));
  return db.select({ place: facility, uses: count() }).from(groups).where(isDetained).groupBy(facility).all();
}

function releaseUses(db: Db) {
  const { facility } = releases;
  const columns = { place: facility, uses: count() };
  return db.select(columns).from(releases).where(isNotNull(facility)).groupBy(facility).all();
}

function figureUses(db: Db) {
  const { dimension, category } = countParts;
  const columns = { place: category, uses: count() };
  return db.select(columns).from(countParts).where(eq(dimension, "facility")).groupBy(category).all();
}
