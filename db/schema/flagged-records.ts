import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";

/**
 * What is still to do on a record: `returned` from review and not saved since; `unsourced`: the public sees a part that
 * cites no source.
 */
export const recordFlags = ["returned", "unsourced"] as const;

/** Records with something to do, so that the desk's home page does not read the history. `storeMarks` writes the rows. */
export const flaggedRecords = sqliteTable(
  "flagged_records",
  {
    flag: text("flag", { enum: recordFlags }).notNull(),
    recordType: text("record_type", { enum: ["person", "group", "count"] }).notNull(),
    recordId: text("record_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.flag, table.recordType, table.recordId] }),
    index("flagged_records_record").on(table.recordType, table.recordId),
    oneOf("flagged_records_flag", table.flag, recordFlags),
    oneOf("flagged_records_type", table.recordType, ["person", "group", "count"]),
  ],
);
