import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";
import { users } from "./users";

export const linkPurposes = ["setup", "password", "lock"] as const;

/** One-time links: for the first setup, for a new password, to lock an account. Only the token's hash is stored. */
export const accessLinks = sqliteTable(
  "access_links",
  {
    tokenHash: text("token_hash").primaryKey(),
    purpose: text("purpose", { enum: linkPurposes }).notNull(),
    /** The account whose password the link sets, or that it locks; NULL for the setup link. */
    user: integer("user").references(() => users.id, { onDelete: "cascade" }),
    createdAt: text("created_at").notNull(),
    expiresAt: text("expires_at").notNull(),
  },
  (table) => [index("access_links_user").on(table.user), oneOf("access_links_purpose", table.purpose, linkPurposes)],
);
