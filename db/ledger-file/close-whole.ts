import { statSync } from "node:fs";
import type Database from "better-sqlite3";

/**
 * Moves the write-ahead log into the file and closes the connection, so that the file alone holds everything. SQLite closes
 * without an error if the file cannot grow, and leaves the content in the log; a caller that deletes the log would lose it.
 * So this throws what SQLite reports, such as `SQLITE_FULL`, or an error if a part of the log is left.
 */
export function closeWhole(client: Database.Database): void {
  const [result] = client.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
  if (result?.busy !== 0) throw new Error(`another connection uses the log of ${client.name}`);
  client.close();
  const log = statSync(`${client.name}-wal`, { throwIfNoEntry: false });
  if (log && log.size > 0) throw new Error(`${client.name}-wal was not moved into the file`);
}
