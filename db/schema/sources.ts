import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Pages that records were read from; one row an address, so that it is pasted once and reused. */
export const sources = sqliteTable("sources", {
  id: integer("id").primaryKey(),
  version: integer("version").notNull(),
  url: text("url").notNull().unique(),
  outlet: text("outlet").notNull(),
});
