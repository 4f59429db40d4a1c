import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { citations } from "../schema/citations";
import { countParts, counts } from "../schema/counts";
import { custodyPeriods, detentions } from "../schema/detentions";
import { evidence } from "../schema/evidence";
import { facilities } from "../schema/facilities";
import { groupParts, groups } from "../schema/groups";
import { milestones } from "../schema/milestones";
import { people, personNationalities } from "../schema/people";
import { publishers } from "../schema/publishers";
import { releases } from "../schema/releases";
import { settings } from "../schema/settings";
import { sources } from "../schema/sources";
import { users } from "../schema/users";

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
