import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Last number given out, per kind. A number is never reused, not even after an erasure. */
export const numbers = sqliteTable("numbers", {
  kind: text("kind", { enum: ["person", "group", "detention", "release", "source", "user", "evidence"] }).primaryKey(),
  last: integer("last").notNull(),
});
