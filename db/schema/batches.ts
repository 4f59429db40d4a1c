import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";

/**
 * Releases that a user logs together. Day, kind, place, verification and sources are entered once. An import is a batch
 * of its own, to which nothing is added.
 */
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
    /** The change of the import whose lines these are; NULL if the lines are entered one by one. */
    change: integer("change"),
  },
  (table) => [
    uniqueIndex("batches_open").on(table.owner).where(sql`closed_at IS NULL`),
    index("batches_owner").on(table.owner, table.id).where(sql`change IS NULL`),
    uniqueIndex("batches_change").on(table.change).where(sql`change IS NOT NULL`),
  ],
);

/**
 * A release logged in a batch, or what an import logged of a detention without a release. The draft itself is in the
 * history; this row only links it to the batch.
 */
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
    /** Permanent number of the release; NULL for a line about a detention. */
    release: integer("release"),
    /** Number of the detention; NULL for a line about a release. */
    detention: integer("detention"),
  },
  (table) => [
    uniqueIndex("batch_lines_release").on(table.batch, table.release),
    index("batch_lines_of_release").on(table.release),
    index("batch_lines_of_detention").on(table.detention),
    check("batch_lines_one_part", sql`(${table.release} IS NULL) <> (${table.detention} IS NULL)`),
    oneOf("batch_lines_record_type", table.recordType, ["person", "group"]),
  ],
);
