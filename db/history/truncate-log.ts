import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "../open";
import { LedgerBusy } from "../transaction";

const patience = 10_000;
const pauseBetween = 60;

/**
 * Moves the write-ahead log into the ledger and empties its file, so that nothing that was erased stays in it. Waits
 * for readers that still need it. Throws `LedgerBusy` where they go on for `patience`.
 */
export async function truncateLog(db: Db): Promise<void> {
  const deadline = performance.now() + patience;
  while (!isEmptied(db)) {
    if (performance.now() > deadline) throw new LedgerBusy("a reader keeps the write-ahead log in use");
    await pause(pauseBetween);
  }
}

function isEmptied(db: Db): boolean {
  const [result] = db.$client.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
  return result?.busy === 0;
}
