import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";

/** Publications of releases that a user has not finished yet. */
export const unfinished = ["draft", "in_review", "returned"] as const;

/**
 * The authors of unpublished releases. The desk's home page lists each user's own. `storeUnfinished` writes the rows.
 */
export const unfinishedReleases = sqliteTable(
  "unfinished_releases",
  {
    /** `user:3`. */
    writer: text("writer").notNull(),
    publication: text("publication", { enum: unfinished }).notNull(),
    /** Permanent number of the release. */
    release: integer("release").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.writer, table.publication, table.release] }),
    index("unfinished_releases_release").on(table.release),
    oneOf("unfinished_releases_publication", table.publication, unfinished),
  ],
);
