import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";
import { unfinished } from "./unfinished-releases";

/** Parts of records, besides releases, that a user may leave unfinished. */
export const unfinishedPartKinds = ["detention", "group", "count"] as const;

/**
 * The authors of unpublished detentions, detained groups and counts, like `unfinished_releases`. A detention that waits
 * together with its release is not listed. `storeUnfinished` writes the rows.
 */
export const unfinishedParts = sqliteTable(
  "unfinished_parts",
  {
    /** `user:3`. */
    writer: text("writer").notNull(),
    publication: text("publication", { enum: unfinished }).notNull(),
    part: text("part", { enum: unfinishedPartKinds }).notNull(),
    /** Number of the detention; id of the group or count. */
    id: text("id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.writer, table.publication, table.part, table.id] }),
    index("unfinished_parts_part").on(table.part, table.id),
    index("unfinished_parts_publication").on(table.publication, table.part, table.id),
    oneOf("unfinished_parts_publication_code", table.publication, unfinished),
    oneOf("unfinished_parts_kind", table.part, unfinishedPartKinds),
  ],
);
