import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * The public keys to which automatic backups are encrypted. The newest confirmed one is in use. A private key is never
 * stored.
 */
export const backupKeys = sqliteTable("backup_keys", {
  id: integer("id").primaryKey(),
  /** The public key, as age writes it: `age1…`. */
  recipient: text("recipient").notNull(),
  /** Who created or set it: `user:3`, `cli`. */
  createdBy: text("created_by").notNull(),
  createdAt: text("created_at").notNull(),
  /** SHA-256 of the public key and the last characters of the private key, until the user has typed those. */
  proof: text("proof"),
  /** When the user proved to have the private key; NULL before. */
  confirmedAt: text("confirmed_at"),
});
