import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { headKinds } from "@/domain/changelog/head-kind";
import { oneOf } from "./columns";

/** The heads of the projection, 1, 2, 3 … without gaps. */
export const publishedHeads = sqliteTable(
  "published_heads",
  {
    number: integer("number").primaryKey(),
    /** Hash of the change that made the head. */
    hash: text("hash").notNull().unique(),
    /**
     * Civil day and hour in the instance's time zone. Not more precise, because the time could reveal a user's working
     * hours.
     */
    day: text("day").notNull(),
    hour: integer("hour").notNull(),
    /** What the change did: `published`, `updated`, `corrected` … */
    kind: text("kind", { enum: headKinds }).notNull(),
    /** Public reason of a correction or withdrawal. */
    publicReason: text("public_reason"),
    /** Public note of the staff; blank if there was none or it was erased. */
    noteEs: text("note_es").notNull(),
    noteEn: text("note_en").notNull(),
  },
  (table) => [
    index("published_heads_day").on(table.day, table.number),
    index("published_heads_kind").on(table.kind, table.number),
    oneOf("published_heads_kind", table.kind, headKinds),
  ],
);
