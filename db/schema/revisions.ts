import { integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { recordTypes } from "@/domain/records/document";
import { changes } from "./changes";
import { oneOf } from "./columns";

/** One record as it was after a change. Append-only. */
export const revisions = sqliteTable(
  "revisions",
  {
    id: integer("id").primaryKey(),
    change: integer("change")
      .notNull()
      .references(() => changes.id),
    /** Order within the change. */
    position: integer("position").notNull(),
    recordType: text("record_type", { enum: recordTypes as [string, ...string[]] }).notNull(),
    recordId: text("record_id").notNull(),
    /** Version of the record: 1, 2, 3 … */
    version: integer("version").notNull(),
  },
  (table) => [
    uniqueIndex("revisions_record").on(table.recordType, table.recordId, table.version),
    uniqueIndex("revisions_change").on(table.change, table.position),
    oneOf("revisions_record_type", table.recordType, recordTypes),
  ],
);

/**
 * Data of a revision, stored outside the chain: `facts` and `identity`, each with its own salt and commitment. The
 * database allows one update: data and salt become NULL. The chain still verifies then, by the commitment.
 */
export const revisionParts = sqliteTable(
  "revision_parts",
  {
    revision: integer("revision")
      .notNull()
      .references(() => revisions.id),
    part: text("part", { enum: ["facts", "identity"] }).notNull(),
    /** Number of the shape in which the data were written. */
    shape: integer("shape").notNull(),
    /** SHA-256 of salt and canonical data. */
    commitment: text("commitment").notNull(),
    salt: text("salt"),
    data: text("data"),
  },
  (table) => [
    primaryKey({ columns: [table.revision, table.part] }),
    oneOf("revision_parts_part", table.part, ["facts", "identity"]),
  ],
);
