import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { asOfMeanings, dimensions, measures, publications, qualifiers, standings } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";
import { publishers } from "./publishers";

/** Current figures of publishers, for the desk. */
export const counts = sqliteTable(
  "counts",
  {
    id: text("id").primaryKey(),
    version: integer("version").notNull(),
    publisher: text("publisher")
      .notNull()
      .references(() => publishers.id),
    measure: text("measure", { enum: measures }).notNull(),
    /** EDTF moment, or end of the window of a flow. */
    asOf: text("as_of").notNull(),
    asOfMeans: text("as_of_means", { enum: asOfMeanings }).notNull(),
    cutoffTime: text("cutoff_time"),
    /** EDTF start of the window of a flow; NULL if the publisher gave none. */
    since: text("since"),
    /** NULL if the figure was announced without a number. */
    value: integer("value"),
    qualifier: text("qualifier", { enum: qualifiers }).notNull(),
    standing: text("standing", { enum: standings }).notNull(),
    publication: text("publication", { enum: publications }).notNull(),
  },
  (table) => [
    index("counts_series").on(table.publisher, table.measure, table.since, table.asOf),
    // Serves the desk's list, newest first, under any filter.
    index("counts_listed").on(table.asOf, table.id),
    index("counts_of_publication").on(table.publication, table.asOf, table.id),
    index("counts_of_publisher").on(table.publisher, table.asOf, table.id),
    oneOf("counts_measure", table.measure, measures),
    oneOf("counts_as_of_means", table.asOfMeans, asOfMeanings),
    oneOf("counts_qualifier", table.qualifier, qualifiers),
    oneOf("counts_standing", table.standing, standings),
    oneOf("counts_publication", table.publication, publications),
    check("counts_value", sql`${table.value} >= 0`),
    check("counts_unquantified", sql`(${table.value} IS NULL) = (${table.qualifier} = 'unquantified')`),
  ],
);

/** A part of a count, as its publisher gave it. */
export const countParts = sqliteTable(
  "count_parts",
  {
    count: text("count")
      .notNull()
      .references(() => counts.id, { onDelete: "cascade" }),
    dimension: text("dimension", { enum: dimensions }).notNull(),
    category: text("category").notNull(),
    value: integer("value").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.count, table.dimension, table.category] }),
    index("count_parts_category").on(table.dimension, table.category),
    oneOf("count_parts_dimension", table.dimension, dimensions),
    check("count_parts_value", sql`${table.value} >= 0`),
  ],
);
