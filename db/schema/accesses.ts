import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { recordTypes } from "@/domain/records/document";
import { changes } from "./changes";
import { oneOf } from "./columns";

/** The record that a user viewed in restricted data. User, time and action are in the change with that number. */
export const accesses = sqliteTable(
  "accesses",
  {
    change: integer("change")
      .primaryKey()
      .references(() => changes.id),
    recordType: text("record_type", { enum: recordTypes as [string, ...string[]] }).notNull(),
    recordId: text("record_id").notNull(),
  },
  (table) => [
    index("accesses_record").on(table.recordType, table.recordId, table.change),
    oneOf("accesses_record_type", table.recordType, recordTypes),
  ],
);
