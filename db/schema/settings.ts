import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Settings of the instance, by key; see `domain/values/settings.ts`. */
export const settings = sqliteTable("settings", {
  id: text("id").primaryKey(),
  version: integer("version").notNull(),
  value: text("value").notNull(),
});
