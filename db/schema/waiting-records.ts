import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";

/** Records with a part that waits for a second person. Depends only on the record; `storeMarks` writes the rows. */
export const waitingRecords = sqliteTable(
  "waiting_records",
  {
    recordType: text("record_type", { enum: ["person", "group", "count"] }).notNull(),
    recordId: text("record_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.recordType, table.recordId] }),
    oneOf("waiting_records_type", table.recordType, ["person", "group", "count"]),
  ],
);
