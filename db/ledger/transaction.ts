import { setTimeout as pause } from "node:timers/promises";
import { requireKnownSchema } from "@/db/ledger-file/versions";
import type { Db, Tx } from "./open";
import { ofConnection } from "./statements";

/** How long a write waits for another process to let go of the ledger, in ms. */
const patience = 10_000;
const pauseBetween = 60;

/** A callback that returns a promise would commit before it has finished: the type forbids it. */
type NotPromise<T> = T extends PromiseLike<unknown> ? never : T;

/** Thrown when the ledger stayed locked by another process for `patience`. Nothing was written. */
export class LedgerBusy extends Error {}

/**
 * Runs `work` in one immediate transaction. While another process holds the lock it tries again after asynchronous
 * pauses, so that the server goes on serving readers. Whatever `work` throws undoes everything and is thrown on.
 * Throws `LedgerUnusable` (`newer`, `older`), before `work` runs, if the ledger has not the schema that this code knows.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => NotPromise<T>): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return db.transaction(
        (tx) => {
          requireKnownSchema(db.$client);
          return work(ofConnection(tx, db));
        },
        { behavior: "immediate" },
      );
    } catch (cause) {
      if (!isBusy(cause)) throw cause;
      if (performance.now() > deadline) throw new LedgerBusy("the ledger is locked by another process", { cause });
      await pause(pauseBetween);
    }
  }
}

/**
 * Runs `work` on the ledger as it stands at one moment, whatever is written meanwhile. Nobody waits for it, and it may
 * not write.
 */
export function inSnapshot<T>(db: Db, work: (tx: Tx) => NotPromise<T>): T {
  return db.transaction((tx) => work(ofConnection(tx, db)), { behavior: "deferred" });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
