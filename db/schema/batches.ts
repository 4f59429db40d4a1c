import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";

/** What somebody at the desk logs in one go: given once are day, kind, place, verification and sources. */
export const batches = sqliteTable(
  "batches",
  {
    id: integer("id").primaryKey(),
    /** Whose it is: `user:3`. */
    owner: text("owner").notNull(),
    /** JSON of what its lines share, as it was given with the newest of them. */
    header: text("header").notNull(),
    openedAt: text("opened_at").notNull(),
    /** NULL while lines can be added: everybody has one open batch at most. */
    closedAt: text("closed_at"),
  },
  (table) => [
    uniqueIndex("batches_open").on(table.owner).where(sql`closed_at IS NULL`),
    index("batches_owner").on(table.owner, table.id),
  ],
);

/** A release that was logged in a batch. It is a draft in the history already; only that it is of the batch is here. */
export const batchLines = sqliteTable(
  "batch_lines",
  {
    id: integer("id").primaryKey(),
    batch: integer("batch")
      .notNull()
      .references(() => batches.id, { onDelete: "cascade" }),
    recordType: text("record_type", { enum: ["person", "group"] }).notNull(),
    recordId: text("record_id").notNull(),
    /** Version of the record that logging made: undoing takes back just that. */
    version: integer("version").notNull(),
    /** Permanent number of the release. */
    release: integer("release").notNull(),
  },
  (table) => [
    uniqueIndex("batch_lines_release").on(table.batch, table.release),
    oneOf("batch_lines_record_type", table.recordType, ["person", "group"]),
  ],
);
