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

/** A row that is to be written. */
export type StoredRow<T extends SQLiteTable = SQLiteTable> = { table: T; row: Record<string, unknown> };

/** The tables of the records themselves, in the order in which one refers to another. */
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

/** What hangs on records, in the order in which one refers to another. */
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

/** A row that hangs on a record. */
export type PartRow = StoredRow<(typeof partTables)[number]>;

/** The row that stands for a record, and those that hang on it and are made anew with each version. */
export type RecordRows = { own: StoredRow<(typeof ownTables)[number]>; parts: PartRow[] };

/** A row of a table. */
export function rowIn<T extends SQLiteTable>(table: T, row: T["$inferInsert"]): StoredRow<T> {
  return { table, row };
}
