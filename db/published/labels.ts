import { and, inArray } from "drizzle-orm";
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

/** Returns the publishers at a head, by id. */
export function readPublishers(db: PublishedDb, view: View): Map<string, PublisherRow> {
  return byId(db.select().from(publishedPublishers).where(holdsAt(publishedPublishers, view)).all());
}

/** Returns the facilities at a head, by id. */
export function readFacilities(db: PublishedDb, view: View): Map<string, FacilityRow> {
  return byId(db.select().from(publishedFacilities).where(holdsAt(publishedFacilities, view)).all());
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
