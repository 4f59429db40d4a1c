import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { citations } from "@/db/schema/citations";
import { countParts, counts } from "@/db/schema/counts";
import { custodyPeriods, detentions } from "@/db/schema/detentions";
import { evidence } from "@/db/schema/evidence";
import { facilities } from "@/db/schema/facilities";
import { groupParts, groups } from "@/db/schema/groups";
import { milestones } from "@/db/schema/milestones";
import { people, personNationalities } from "@/db/schema/people";
import { publishers } from "@/db/schema/publishers";
import { releases } from "@/db/schema/releases";
import { settings } from "@/db/schema/settings";
import { sources } from "@/db/schema/sources";
import { users } from "@/db/schema/users";

/** A row to write, with its table. */
export type StoredRow<T extends SQLiteTable = SQLiteTable> = { table: T; row: Record<string, unknown> };

/** The main table of each record type, ordered by foreign keys. */
export const ownTables = [
  publishers,
  facilities,
  sources,
  milestones,
  settings,
  users,
  groups,
  people,
  counts,
] as const;

/** Tables of the parts of records, ordered by foreign keys. */
export const partTables = [
  personNationalities,
  groupParts,
  countParts,
  evidence,
  detentions,
  custodyPeriods,
  releases,
  citations,
] as const;

/** A row that belongs to a record. */
export type PartRow = StoredRow<(typeof partTables)[number]>;

/**
 * The main row of a record, and its part rows, which each version replaces. `own` is null for a record without rows:
 * only its history and its projection are stored.
 */
export type RecordRows = { own: StoredRow<(typeof ownTables)[number]> | null; parts: PartRow[] };

/** Returns a typed row of a table. */
export function rowIn<T extends SQLiteTable>(table: T, row: T["$inferInsert"]): StoredRow<T> {
  return { table, row };
}
