import { createHash } from "node:crypto";
import { getTableName } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { publishedHeads } from "@/db/schema/published-heads";
import { headed, headless } from "./apply";
import { rebuildWithin } from "./rebuild";
import { totals } from "./totals";

/** True if the stored projection is the one that the history gives. Leaves the ledger as it is. */
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

/** Undoes the rebuild, with what was found. */
class Undone extends Error {
  constructor(readonly holds: boolean) {
    super("undone");
  }
}

/** One hash over all published rows, whatever their order in the file. */
function digestOf(db: Db): string {
  const tables = [
    ...Object.values(headed).map(({ table }) => table),
    ...Object.values(headless),
    ...Object.values(totals),
    publishedHeads,
  ];
  const whole = createHash("sha256");
  for (const name of tables.map(getTableName)) {
    const rows: string[] = [];
    for (const row of db.$client.prepare(`SELECT * FROM "${name}"`).raw().iterate()) rows.push(sha256(row));
    whole.update(`${name} ${rows.sort().join()}\n`);
  }
  return whole.digest("hex");
}

function sha256(row: unknown): string {
  return createHash("sha256").update(JSON.stringify(row)).digest("base64");
}
