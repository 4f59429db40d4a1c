import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Dated events that explain a bend in a chart. */
export const milestones = sqliteTable("milestones", {
  id: text("id").primaryKey(),
  version: integer("version").notNull(),
  on: text("on").notNull(),
});
