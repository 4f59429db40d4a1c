import { setTimeout as pause } from "node:timers/promises";
import { DiskFault, whyUnwritable } from "@/db/ledger-file/disk-fault";
import { isBusy } from "@/db/ledger-file/is-busy";
import { noteFault } from "@/db/ledger-file/last-fault";
import { requireReserve, spendReserve } from "@/db/ledger-file/reserve";
import { requireSameFiles } from "@/db/ledger-file/same-files";
import { requireKnownSchema } from "@/db/ledger-file/versions";
import type { Db, Tx } from "./open";
import { bindToConnection } from "./statements";

/** How long a write waits for a lock of another process, in ms. */
const patience = 10_000;
const pauseBetween = 60;

/** Forbids callbacks that return a promise, because their transaction would commit before they finish. */
type NotPromise<T> = T extends PromiseLike<unknown> ? never : T;

/**
 * `isUrgent`: the write protects people, so it may use the reserve of the disk. While the reserve is spent, all other
 * writes are refused.
 */
type Urgency = { isUrgent?: boolean };

/** Thrown if another process held the lock for longer than `patience`. Nothing was written. */
export class LedgerBusy extends Error {}

/**
 * Runs `work` in one immediate transaction. If another process holds the lock, retries after asynchronous pauses, so
 * that the server keeps serving readers. An error of `work` rolls back and is rethrown. Throws `LedgerUnusable`
 * (`newer`, `older`), before `work` runs, if this code does not know the ledger's schema. Throws it too (`missing`,
 * `replaced`, `log_gone`), before `work` runs or after the commit, if a file of the ledger is gone. After the commit
 * the write may be on record; the same request id does not write it twice. Throws `DiskFault` if the disk is full or
 * read-only; nothing was written then.
 */
export async function inTransaction<T>(
  db: Db,
  work: (tx: Tx) => NotPromise<T>,
  { isUrgent = false }: Urgency = {},
): Promise<T> {
  const deadline = performance.now() + patience;
  const path = db.$client.name;
  for (;;) {
    try {
      if (!isUrgent) requireReserve(path);
      requireSameFiles(db.$client);
      const result = db.transaction(
        (tx) => {
          requireKnownSchema(db.$client);
          return work(bindToConnection(tx, db));
        },
        { behavior: "immediate" },
      );
      requireSameFiles(db.$client);
      noteFault(undefined);
      return result;
    } catch (cause) {
      const why = whyUnwritable(cause, path);
      if (why === "disk_full" && isUrgent && spendReserve(path)) continue;
      if (why) noteFault(why);
      if (why) throw cause instanceof DiskFault ? cause : new DiskFault(why, { cause });
      if (!isBusy(cause)) throw cause;
      if (performance.now() > deadline) {
        noteFault("locked");
        throw new LedgerBusy("the ledger is locked by another process", { cause });
      }
      await pause(pauseBetween);
    }
  }
}

/** Runs `work` on a snapshot of the ledger, independent of later writes. It blocks no writer, and it may not write. */
export function inSnapshot<T>(db: Db, work: (tx: Tx) => NotPromise<T>): T {
  return db.transaction((tx) => work(bindToConnection(tx, db)), { behavior: "deferred" });
}
