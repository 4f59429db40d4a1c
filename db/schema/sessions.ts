import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { sessionStages } from "@/domain/values/session-stages";
import { oneOf } from "./columns";
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
    stage: text("stage", { enum: sessionStages }).notNull().default("open"),
    /** Instant of the sign-in or of the last password that was typed again; NULL for a session of an older version. */
    confirmedAt: text("confirmed_at"),
    /** The challenge of a passkey that the browser was given last. */
    challenge: text("challenge"),
  },
  (table) => [
    index("sessions_user").on(table.user),
    index("sessions_expires").on(table.expiresAt),
    oneOf("sessions_stage", table.stage, sessionStages),
  ],
);
