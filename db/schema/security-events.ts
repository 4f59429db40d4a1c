import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { securityEventKinds } from "@/domain/values/security-events";
import { users } from "./users";

/**
 * What happened to accounts: sign-ins, failures, resets, changed roles, exports, refusals. Outside of the history, because
 * rows are deleted after a while. No IP address, no browser, no typed text.
 */
export const securityEvents = sqliteTable(
  "security_events",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** Instant of the event, or of the last one that was counted; ISO 8601 UTC. */
    at: text("at").notNull(),
    /** The account that it happened to; NULL for an address without an account. */
    user: integer("user").references(() => users.id, { onDelete: "cascade" }),
    /** Who did it: `user:3`, `cli`; NULL without a signed-in user. */
    actor: text("actor"),
    kind: text("kind", { enum: securityEventKinds }).notNull(),
    /** A code, such as the new role or the refused action. */
    detail: text("detail"),
    count: integer("count").notNull().default(1),
  },
  (table) => [
    index("security_events_user").on(table.user, table.id),
    index("security_events_kind").on(table.kind, table.id),
    index("security_events_at").on(table.at),
  ],
);
