import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";

/** Records of which something waits for a second person. A function of the record alone, kept by the writer. */
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
