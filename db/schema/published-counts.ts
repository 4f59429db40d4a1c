import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { asOfMeanings, dimensions, measures, qualifiers, standings, tiers } from "@/domain/values/vocabulary";
import { validity } from "./columns";

/** Counts visible to the public; see `CountRow`. */
export const publishedCounts = sqliteTable(
  "published_counts",
  {
    id: text("id").notNull(),
    publisher: text("publisher").notNull(),
    measure: text("measure", { enum: measures }).notNull(),
    asOf: text("as_of").notNull(),
    asOfFrom: text("as_of_from").notNull(),
    asOfTo: text("as_of_to").notNull(),
    asOfMeans: text("as_of_means", { enum: asOfMeanings }).notNull(),
    cutoffTime: text("cutoff_time"),
    since: text("since"),
    value: integer("value"),
    qualifier: text("qualifier", { enum: qualifiers }).notNull(),
    standing: text("standing", { enum: standings }).notNull(),
    source: text("source"),
    tier: text("tier", { enum: tiers }),
    noteEs: text("note_es").notNull(),
    noteEn: text("note_en").notNull(),
    ...validity,
  },
  (table) => [
    primaryKey({ columns: [table.id, table.fromHead] }),
    index("published_counts_now").on(table.asOfFrom, table.id).where(sql`to_head IS NULL`),
    index("published_counts_past").on(table.fromHead, table.toHead),
    index("published_counts_ended").on(table.toHead).where(sql`to_head IS NOT NULL`),
  ],
);

export const publishedCountParts = sqliteTable(
  "published_count_parts",
  {
    count: text("count").notNull(),
    dimension: text("dimension", { enum: dimensions }).notNull(),
    category: text("category").notNull(),
    value: integer("value").notNull(),
    ...validity,
  },
  (table) => [
    primaryKey({ columns: [table.count, table.dimension, table.category, table.fromHead] }),
    index("published_count_parts_now").on(table.count).where(sql`to_head IS NULL`),
    index("published_count_parts_past").on(table.fromHead, table.toHead),
  ],
);

/** Counts that are under review, because a change or a withdrawal of them waits for a second user. */
export const publishedCountReviews = sqliteTable(
  "published_count_reviews",
  {
    /** Id of the count. */
    id: text("id").notNull(),
    ...validity,
  },
  (table) => [
    primaryKey({ columns: [table.id, table.fromHead] }),
    index("published_count_reviews_now").on(table.id).where(sql`to_head IS NULL`),
    index("published_count_reviews_past").on(table.fromHead, table.toHead),
    index("published_count_reviews_ended").on(table.toHead).where(sql`to_head IS NOT NULL`),
  ],
);
