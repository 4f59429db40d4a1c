import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { evidenceKeepings, mediaTypes } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";
import { sources } from "./sources";

/** Files that back sources, as their records name them. The bytes are in no table. */
export const evidence = sqliteTable(
  "evidence",
  {
    id: integer("id").primaryKey(),
    source: integer("source")
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    /** SHA-256; the file lies beside the ledger under this name. */
    hash: text("hash").notNull(),
    mediaType: text("media_type", { enum: mediaTypes }).notNull(),
    bytes: integer("bytes").notNull(),
    /** `withdrawn`: it was no evidence for this source after all. `deleted`: its file is gone. */
    keeping: text("keeping", { enum: evidenceKeepings }).notNull(),
  },
  (table) => [
    index("evidence_hash").on(table.hash),
    uniqueIndex("evidence_source").on(table.source, table.hash),
    oneOf("evidence_media_type", table.mediaType, mediaTypes),
    oneOf("evidence_keeping", table.keeping, evidenceKeepings),
  ],
);
