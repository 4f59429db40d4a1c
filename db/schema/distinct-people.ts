import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { changes } from "./changes";

/**
 * Pairs of people who look alike and of whom a user said that they are two. Nothing published depends on it. It is not
 * in the history, because an erasure must be able to remove that somebody's name resembled another.
 */
export const distinctPeople = sqliteTable(
  "distinct_people",
  {
    /** The lower number of the two. */
    one: integer("one").notNull(),
    other: integer("other").notNull(),
    /** The change with which it was said: who, and when. */
    change: integer("change")
      .notNull()
      .references(() => changes.id),
  },
  (table) => [
    primaryKey({ columns: [table.one, table.other] }),
    index("distinct_people_other").on(table.other),
    // Serves the list, newest first.
    index("distinct_people_change").on(table.change),
    check("distinct_people_order", sql`${table.one} < ${table.other}`),
  ],
);
