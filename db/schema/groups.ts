import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { custodyStates, disclosures, genders, groupEvents, publications } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";
import { facilities } from "./facilities";

/** A detention or release of people whose names are unknown or withheld. */
export const groups = sqliteTable(
  "groups",
  {
    id: integer("id").primaryKey(),
    version: integer("version").notNull(),
    event: text("event", { enum: groupEvents }).notNull(),
    headcount: integer("headcount").notNull(),
    facility: text("facility").references(() => facilities.id),
    federalEntity: text("federal_entity"),
    disclosure: text("disclosure", { enum: disclosures }).notNull(),
    /** For a detained group: EDTF first day, state and publication. */
    detainedFrom: text("detained_from"),
    detainedState: text("detained_state", { enum: custodyStates }),
    detainedPublication: text("detained_publication", { enum: publications }),
    /** Number of members named since; their own records count them. */
    named: integer("named").notNull(),
  },
  (table) => [
    // Serves the desk's list, newest record first, under any filter.
    index("groups_of_event").on(table.event, table.id),
    index("groups_of_facility").on(table.facility, table.id),
    index("groups_by_place").on(sql`coalesce(facility, '')`, table.id),
    index("groups_of_day").on(table.detainedFrom, table.id),
    index("groups_open").on(table.id).where(sql`named < headcount`),
    oneOf("groups_event", table.event, groupEvents),
    oneOf("groups_disclosure", table.disclosure, ["counted_only", "internal"]),
    oneOf("groups_detained_state", table.detainedState, custodyStates),
    oneOf("groups_detained_publication", table.detainedPublication, publications),
    check("groups_headcount", sql`${table.headcount} >= 1`),
    check("groups_named", sql`${table.named} BETWEEN 0 AND ${table.headcount}`),
  ],
);

export const groupParts = sqliteTable(
  "group_parts",
  {
    group: integer("group")
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    /** Combination of nationalities, for example `CO+VE`, `ES+?`. */
    nationality: text("nationality").notNull(),
    gender: text("gender", { enum: genders }),
    headcount: integer("headcount").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.group, table.position] }),
    oneOf("group_parts_gender", table.gender, genders),
    check("group_parts_headcount", sql`${table.headcount} >= 1`),
  ],
);
