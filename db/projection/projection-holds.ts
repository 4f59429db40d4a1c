import { createHash } from "node:crypto";
import { getTableName } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { publishedHeads } from "@/db/schema/published-heads";
import { headed, headless } from "./apply";
import { rebuildWithin } from "./rebuild";
import { totals } from "./totals";

/** True if the stored projection equals the one rebuilt from the history. Does not change the ledger. */
export async function projectionHolds(db: Db): Promise<boolean> {
  try {
    return await inTransaction<boolean>(db, (tx) => {
      const stored = digestOf(db);
      rebuildWithin(tx);
      throw new Undone(digestOf(db) === stored);
    });
  } catch (error) {
    if (error instanceof Undone) return error.holds;
    throw error;
  }
}

/** Rolls back the rebuild and carries its result. */
class Undone extends Error {
  constructor(readonly holds: boolean) {
    super("undone");
  }
}

/** Returns one hash over all published rows, independent of their order in the file. */
function digestOf(db: Db): string {
  const tables = [
    ...Object.values(headed).map(({ table }) => table),
    ...Object.values(headless),
    ...Object.values(totals),
    publishedHeads,
  ];
  const reads = tables.map(getTableName).map((name) => `SELECT * FROM "${name}"`);
  const whole = createHash("sha256");
  for (const read of [...reads, "SELECT rowid, words, sounds FROM published_name_words"]) {
    const rows: string[] = [];
    for (const row of db.$client.prepare(read).raw().iterate()) rows.push(sha256(row));
    whole.update(`${read} ${rows.sort().join()}\n`);
  }
  return whole.digest("hex");
}

function sha256(row: unknown): string {
  return createHash("sha256").update(JSON.stringify(row)).digest("base64");
}
