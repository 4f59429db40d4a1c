import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { lte, max } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction, LedgerBusy } from "@/db/ledger/transaction";
import { pendingErasures } from "@/db/schema/pending-erasures";

const patience = 10_000;
const pauseBetween = 60;

/** Runs in its own process, because rewriting a large ledger takes a second. The temporary copy stays in memory. */
const rewrite = `
  const Database = require("better-sqlite3");
  const db = new Database(process.argv[1], { fileMustExist: true, timeout: ${patience} });
  db.pragma("temp_store = MEMORY");
  db.pragma("synchronous = FULL");
  db.exec("VACUUM");
  db.close();
`;

/**
 * Removes erased data from the bytes of the ledger's files. `secure_delete` overwrites deleted data, but not the copies
 * that remain in unused parts of a page after SQLite splits it. So this function rewrites the file and empties the
 * write-ahead log. Throws `LedgerBusy` if a reader uses the log for longer than `patience`; throws the error of the
 * rewrite if it fails. If the process dies before the rewrite, `finishErasures` does it at the next start.
 */
export async function leaveNoTrace(db: Db): Promise<void> {
  const last = newestPending(db);
  await promisify(execFile)(process.execPath, ["-e", rewrite, db.$client.name]);
  await inTransaction<void>(db, (tx) => {
    tx.delete(pendingErasures).where(lte(pendingErasures.id, last)).run();
  });
  const deadline = performance.now() + patience;
  while (!isLogEmptied(db)) {
    if (performance.now() > deadline) throw new LedgerBusy("a reader keeps the write-ahead log in use");
    await pause(pauseBetween);
  }
}

/** True if an erasure was committed and the ledger file has not been rewritten since. */
export function isErasurePending(db: Db): boolean {
  return newestPending(db) > 0;
}

function newestPending(db: Db): number {
  return (
    db
      .select({ last: max(pendingErasures.id) })
      .from(pendingErasures)
      .get()?.last ?? 0
  );
}

function isLogEmptied(db: Db): boolean {
  const [result] = db.$client.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
  return result?.busy === 0;
}
