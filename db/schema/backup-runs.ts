import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { RunFault } from "@/domain/backups/faults";

/** The newest attempts to make an encrypted backup. The folder says which files exist. */
export const backupRuns = sqliteTable("backup_runs", {
  id: integer("id").primaryKey(),
  /** When it began: the backup has everything that was saved before. */
  at: text("at").notNull(),
  /** Why it failed, a code; NULL if the backup was made and checked. */
  fault: text("fault").$type<RunFault>(),
  /** Name, size in bytes and SHA-256 of the file, and its newest change; NULL if it failed. */
  file: text("file"),
  bytes: integer("bytes"),
  sha256: text("sha256"),
  change: integer("change"),
});
