import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "./users";

/** Sessions of signed-in users. Deleting a row signs that browser out at once. No IP address is stored. */
export const sessions = sqliteTable(
  "sessions",
  {
    /** SHA-256 of the cookie's token, so that a copy of the table opens no session. */
    id: text("id").primaryKey(),
    user: integer("user")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Instants, ISO 8601 UTC. */
    createdAt: text("created_at").notNull(),
    lastSeenAt: text("last_seen_at").notNull(),
    expiresAt: text("expires_at").notNull(),
  },
  (table) => [index("sessions_user").on(table.user), index("sessions_expires").on(table.expiresAt)],
);
