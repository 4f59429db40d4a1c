import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "./users";

/** One-time codes for a user who lost the second factor. A used code is deleted. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    /** Hash of account and code. */
    codeHash: text("code_hash").primaryKey(),
    user: integer("user")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: text("created_at").notNull(),
  },
  (table) => [index("recovery_codes_user").on(table.user)],
);
