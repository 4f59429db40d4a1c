import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { stances } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";

/** Publishers of counts. */
export const publishers = sqliteTable(
  "publishers",
  {
    id: text("id").primaryKey(),
    version: integer("version").notNull(),
    shortEs: text("short_es").notNull(),
    shortEn: text("short_en").notNull(),
    stance: text("stance", { enum: stances }).notNull(),
    /** The publisher that this one was merged into; NULL for a publisher in use. */
    mergedInto: text("merged_into"),
  },
  (table) => [oneOf("publishers_stance", table.stance, stances)],
);
