import { count } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { bindToConnection } from "@/db/ledger/statements";
import { headed, headless } from "@/db/projection/apply";
import { replayHistory } from "@/db/projection/rebuild";
import { totals } from "@/db/projection/totals";
import { changes } from "@/db/schema/changes";
import { publishedHeads } from "@/db/schema/published-heads";
import type { Finding } from "./finding";
import { createShadows, differencesFromShadow, dropShadows } from "./shadow-tables";

const tables = [
  publishedHeads,
  ...Object.values(headed).map(({ table }) => table),
  ...Object.values(headless),
  ...Object.values(totals),
];

/**
 * All public rows, compared with those that a replay of the history gives. The replay writes to temporary tables. The
 * index of public names is a check of its own.
 */
export function* findProjectionFaults(db: Db): Generator<Finding, void> {
  const total = db.select({ n: count() }).from(changes).get()?.n ?? 0;
  createShadows(db, tables);
  try {
    // Not a transaction of the ledger: everything that the replay writes is in temporary tables.
    const tx = bindToConnection(db as unknown as Tx, db);
    for (const done of replayHistory(tx)) yield { done, total };
    for (const table of tables) yield* differencesFromShadow(db, table);
  } finally {
    dropShadows(db, tables);
  }
}
