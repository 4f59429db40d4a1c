import { integer, sqliteTable } from "drizzle-orm/sqlite-core";

/**
 * Erasures whose data may still be in the bytes of the ledger's files. The transaction of the erasure inserts the row;
 * it is deleted after the file was rewritten.
 */
export const pendingErasures = sqliteTable("pending_erasures", {
  id: integer("id").primaryKey({ autoIncrement: true }),
});
