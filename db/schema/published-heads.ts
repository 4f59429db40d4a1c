import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The heads of the projection, 1, 2, 3 … without gaps. */
export const publishedHeads = sqliteTable(
  "published_heads",
  {
    number: integer("number").primaryKey(),
    /** Hash of the change that made it. */
    hash: text("hash").notNull().unique(),
    /** Civil day and hour in the instance's time zone; no finer, so that nobody's shift can be read off it. */
    day: text("day").notNull(),
    hour: integer("hour").notNull(),
    /** Public reason of a correction or withdrawal. */
    publicReason: text("public_reason"),
  },
  (table) => [index("published_heads_day").on(table.day, table.number)],
);
