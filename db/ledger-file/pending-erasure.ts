import type Database from "better-sqlite3";

/** True if data were erased and traces may remain in the ledger's files. Reads no personal data. */
export function hasPendingErasure(client: Database.Database): boolean {
  return client.prepare("SELECT 1 FROM pending_erasures LIMIT 1").get() !== undefined;
}
