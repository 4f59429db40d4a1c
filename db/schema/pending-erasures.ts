import { integer, sqliteTable } from "drizzle-orm/sqlite-core";

/**
 * Erasures whose data may still be in the bytes of the ledger's files. A row is written with the erasure, in one
 * transaction, and deleted when the file was rewritten.
 */
export const pendingErasures = sqliteTable("pending_erasures", {
  id: integer("id").primaryKey({ autoIncrement: true }),
});
