import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The newest time that the instance takes for true, an instant; one row. See `domain/history/clock-doubt.ts`. */
export const clock = sqliteTable(
  "clock",
  {
    id: integer("id").primaryKey(),
    trustedAt: text("trusted_at").notNull(),
  },
  (table) => [check("clock_one_row", sql`${table.id} = 1`)],
);
