import { createHash } from "node:crypto";
import type { Db } from "@/db/ledger/open";

/** Refusals are counted here. */
const counted = "security_events";

/** Returns a digest of each table of the ledger, the chain of the history included. */
export function tablesOf(db: Db): Record<string, string> {
  const names = db.$client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(names.filter((name) => name !== counted).map((name) => [name, digestOf(db, name)]));
}

function digestOf(db: Db, table: string): string {
  const hash = createHash("sha256");
  // Any request may update when its session was last seen.
  const columns = table === "sessions" ? "id, user, stage" : "*";
  for (const row of db.$client.prepare(`SELECT ${columns} FROM "${table}"`).raw().iterate())
    hash.update(JSON.stringify(row));
  return hash.digest("hex");
}
