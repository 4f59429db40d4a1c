import { execFile } from "node:child_process";
import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { lte, max } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction, LedgerBusy } from "@/db/ledger/transaction";
import { DiskFault } from "@/db/ledger-file/disk-fault";
import { pendingErasures } from "@/db/schema/pending-erasures";
import { log } from "@/ops/log/log";

const patience = 10_000;
const pauseBetween = 60;

/** Runs in its own process, because rewriting a large ledger takes a second. The temporary copy stays in memory. */
const rewrite = `
  const Database = require("better-sqlite3");
  const db = new Database(process.argv[1], { fileMustExist: true, timeout: ${patience} });
  db.pragma("temp_store = MEMORY");
  db.pragma("synchronous = FULL");
  try {
    db.exec("VACUUM");
  } catch ({ code }) {
    process.stderr.write(String(code));
    process.exitCode = 1;
  }
  db.close();
`;

/**
 * Removes erased data from the bytes of the ledger's files. `secure_delete` overwrites deleted data, but not the copies
 * that remain in unused parts of a page after SQLite splits it. So this function rewrites the file and empties the
 * write-ahead log. Throws `LedgerBusy` if a reader uses the log for longer than `patience`, `DiskFault` without room for
 * the rewrite, and the error of the rewrite if it fails. The erasure then stays pending, and `finishErasures` repeats this.
 */
export async function leaveNoTrace(db: Db): Promise<void> {
  const last = newestPending(db);
  await rewriteFile(db);
  await emptyLog(db);
  // Only now: a process that dies before leaves the erasure pending.
  const done = (tx: Tx) => void tx.delete(pendingErasures).where(lte(pendingErasures.id, last)).run();
  await inTransaction<void>(db, done, { isUrgent: true });
}

/**
 * Runs what follows a committed erasure: `steps`, and the rewrite of the file. An error does not undo the erasure, so it is
 * logged and not thrown. The erasure stays pending; the server repeats all of it every minute, and so does the next start.
 */
export async function afterErasure(db: Db, ...steps: (() => unknown)[]): Promise<void> {
  try {
    for (const step of steps) await step();
    await leaveNoTrace(db);
  } catch (error) {
    log.error("an erasure is committed, but its traces are not removed yet", error);
  }
}

async function rewriteFile(db: Db): Promise<void> {
  requireRoom(db);
  try {
    await promisify(execFile)(process.execPath, ["-e", rewrite, db.$client.name]);
  } catch (cause) {
    // An aborted rewrite leaves a long log, which would take the rest of the disk.
    tryEmptyLog(db);
    const code = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : "";
    throw Object.assign(new Error("the file of the ledger was not rewritten", { cause }), { code });
  }
}

/** Throws `DiskFault` if the disk has no room for the log of a rewrite, which is as long as the file. */
function requireRoom(db: Db): void {
  const [pages, size] = ["page_count", "page_size"].map((name) => Number(db.$client.pragma(name, { simple: true })));
  const { bavail, bsize } = statfsSync(dirname(db.$client.name));
  if (bavail * bsize < (pages ?? 0) * (size ?? 0) * 1.02) throw new DiskFault("disk_full");
}

/** Moves the write-ahead log into the file and empties it. Throws `LedgerBusy` if a reader uses it for too long. */
export async function emptyLog(db: Db): Promise<void> {
  const deadline = performance.now() + patience;
  while (!tryEmptyLog(db)) {
    if (performance.now() > deadline) throw new LedgerBusy("a reader keeps the write-ahead log in use");
    await pause(pauseBetween);
  }
}

/** Returns the number of the newest pending erasure; 0 if there is none. */
export function newestPending(db: Db): number {
  return (
    db
      .select({ last: max(pendingErasures.id) })
      .from(pendingErasures)
      .get()?.last ?? 0
  );
}

/** Moves the log into the file and empties it. False if a reader uses it. */
function tryEmptyLog(db: Db): boolean {
  const [result] = db.$client.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
  return result?.busy === 0;
}
