import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";

/** Publications of what somebody at the desk has yet to finish. */
export const unfinished = ["draft", "in_review", "returned"] as const;

/** Who wrote of releases that are not public yet: what waits for whom on the desk's home. Kept by the writer. */
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
