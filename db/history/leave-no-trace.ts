import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { lte, max } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction, LedgerBusy } from "@/db/ledger/transaction";
import { pendingErasures } from "@/db/schema/pending-erasures";

const patience = 10_000;
const pauseBetween = 60;

/** Its own process, because rewriting a large ledger takes a second; the copy it makes meanwhile never touches a disk. */
const rewrite = `
  const Database = require("better-sqlite3");
  const db = new Database(process.argv[1], { fileMustExist: true, timeout: ${patience} });
  db.pragma("temp_store = MEMORY");
  db.pragma("synchronous = FULL");
  db.exec("VACUUM");
  db.close();
`;

/**
 * Removes what was erased from the bytes of the ledger's files. `secure_delete` overwrites what is deleted, but not the
 * copies that stay in the unused part of a page when SQLite splits it: so the file is written anew, and its log emptied.
 * Throws `LedgerBusy` where a reader keeps the log in use for `patience`, and what the rewriting failed with. If the
 * process dies before the file is rewritten, `finishErasures` rewrites it at the next start.
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

/** True if an erasure was committed and the ledger's file was not rewritten since. */
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
