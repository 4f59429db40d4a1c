import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { facilityKinds } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";

/** Places of detention. */
export const facilities = sqliteTable(
  "facilities",
  {
    id: text("id").primaryKey(),
    version: integer("version").notNull(),
    name: text("name").notNull(),
    /** Other names by which lists, tallies and imports find the place. */
    aliases: text("aliases", { mode: "json" }).$type<string[]>().notNull().default([]),
    kind: text("kind", { enum: facilityKinds }).notNull(),
    /** ISO 3166-2; NULL if no source stated it. */
    federalEntity: text("federal_entity"),
    /** The place that this one was merged into; NULL for a place in use. */
    mergedInto: text("merged_into"),
  },
  (table) => [oneOf("facilities_kind", table.kind, facilityKinds)],
);
