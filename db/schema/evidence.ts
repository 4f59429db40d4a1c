import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { evidenceStates, mediaTypes } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";
import { sources } from "./sources";

/** Files that support sources, as the source records name them. Their bytes are in no table. */
export const evidence = sqliteTable(
  "evidence",
  {
    id: integer("id").primaryKey(),
    source: integer("source")
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    /** SHA-256; the file lies next to the ledger under this name. */
    hash: text("hash").notNull(),
    mediaType: text("media_type", { enum: mediaTypes }).notNull(),
    bytes: integer("bytes").notNull(),
    /** `withdrawn`: no longer evidence for this source. `deleted`: the file was deleted. */
    keeping: text("keeping", { enum: evidenceStates }).notNull(),
  },
  (table) => [
    index("evidence_hash").on(table.hash),
    uniqueIndex("evidence_source").on(table.source, table.hash),
    oneOf("evidence_media_type", table.mediaType, mediaTypes),
    oneOf("evidence_keeping", table.keeping, evidenceStates),
  ],
);
