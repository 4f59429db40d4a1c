import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";

/** Releases that a user logs together. Day, kind, place, verification and sources are entered once. */
export const batches = sqliteTable(
  "batches",
  {
    id: integer("id").primaryKey(),
    /** The owner: `user:3`. */
    owner: text("owner").notNull(),
    /** JSON of the shared fields, as entered with the newest line. */
    header: text("header").notNull(),
    openedAt: text("opened_at").notNull(),
    /** NULL while lines can be added. Each user has at most one open batch. */
    closedAt: text("closed_at"),
  },
  (table) => [
    uniqueIndex("batches_open").on(table.owner).where(sql`closed_at IS NULL`),
    index("batches_owner").on(table.owner, table.id),
  ],
);

/** A release logged in a batch. The draft itself is in the history; this row only links it to the batch. */
export const batchLines = sqliteTable(
  "batch_lines",
  {
    id: integer("id").primaryKey(),
    batch: integer("batch")
      .notNull()
      .references(() => batches.id, { onDelete: "cascade" }),
    recordType: text("record_type", { enum: ["person", "group"] }).notNull(),
    recordId: text("record_id").notNull(),
    /** Record version that logging wrote. Undoing the line undoes only this version. */
    version: integer("version").notNull(),
    /** Permanent number of the release. */
    release: integer("release").notNull(),
  },
  (table) => [
    uniqueIndex("batch_lines_release").on(table.batch, table.release),
    oneOf("batch_lines_record_type", table.recordType, ["person", "group"]),
  ],
);
