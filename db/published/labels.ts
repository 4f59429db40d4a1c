import { and, eq, inArray, isNull } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import {
  publishedFacilities,
  publishedMilestones,
  publishedPublishers,
  publishedSettings,
  publishedSources,
} from "@/db/schema/published-labels";
import type { FacilityRow, MilestoneRow, PublisherRow, SourceRow } from "@/domain/projection/rows";
import { type Settings, settingsFrom } from "@/domain/values/settings";
import type { View } from "@/domain/view/view";
import { holdsAt } from "./at-head";

/** Returns the publishers at a head, by id, without those merged into another. */
export function readPublishers(db: PublishedDb, view: View): Map<string, PublisherRow> {
  const isOwn = and(holdsAt(publishedPublishers, view), isNull(publishedPublishers.mergedInto));
  return byId(db.select().from(publishedPublishers).where(isOwn).all());
}

/** Returns all publishers at a head, by id, also those merged into another: the log tells their earlier names. */
export function readPublishersOfLog(db: PublishedDb, view: View): Map<string, PublisherRow> {
  return byId(db.select().from(publishedPublishers).where(holdsAt(publishedPublishers, view)).all());
}

/** Returns the facilities at a head, by id, without those merged into another. */
export function readFacilities(db: PublishedDb, view: View): Map<string, FacilityRow> {
  const isOwn = and(holdsAt(publishedFacilities, view), isNull(publishedFacilities.mergedInto));
  return byId(db.select().from(publishedFacilities).where(isOwn).all());
}

/** Returns all facilities at a head, by id, also those merged into another: the log tells their earlier names. */
export function readFacilitiesOfLog(db: PublishedDb, view: View): Map<string, FacilityRow> {
  return byId(db.select().from(publishedFacilities).where(holdsAt(publishedFacilities, view)).all());
}

const mergeable = { facility: publishedFacilities, publisher: publishedPublishers };

/**
 * Returns the facility or publisher that has the records of a merged one at a head; undefined if the record was not
 * merged.
 */
export function findKept(db: PublishedDb, view: View, type: keyof typeof mergeable, id: string): string | undefined {
  const table = mergeable[type];
  const row = db
    .select({ mergedInto: table.mergedInto })
    .from(table)
    .where(and(eq(table.id, id), holdsAt(table, view)))
    .get();
  if (!row?.mergedInto) return undefined;
  return findKept(db, view, type, row.mergedInto) ?? row.mergedInto;
}

/** Returns the milestones at a head, in order of time. */
export function listMilestones(db: PublishedDb, view: View): MilestoneRow[] {
  const rows = db.select().from(publishedMilestones).where(holdsAt(publishedMilestones, view)).all();
  return rows.toSorted((a, b) => a.on.localeCompare(b.on));
}

/** Returns the public settings at a head. */
export function readPublicSettings(db: PublishedDb, view: View): Settings {
  const rows = db.select().from(publishedSettings).where(holdsAt(publishedSettings, view)).all();
  return settingsFrom(new Map(rows.map((row) => [row.id, row.value])));
}

/** Returns the given sources at a head, by id. */
export function readSources(db: PublishedDb, view: View, ids: readonly string[]): Map<string, SourceRow> {
  if (ids.length === 0) return new Map();
  const condition = and(inArray(publishedSources.id, [...new Set(ids)]), holdsAt(publishedSources, view));
  return byId(db.select().from(publishedSources).where(condition).all());
}

function byId<T extends { id: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
