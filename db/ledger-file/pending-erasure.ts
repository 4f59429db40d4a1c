import type Database from "better-sqlite3";

/** True if a person was erased and traces may remain in the ledger's files. Reads no data of anybody. */
export function hasPendingErasure(client: Database.Database): boolean {
  return client.prepare("SELECT 1 FROM pending_erasures LIMIT 1").get() !== undefined;
}
