import { type Db, openDatabase, openReadOnly } from "@/db/ledger/open";
import { requireLedgerFile } from "@/db/ledger-file/check-file";
import { closeAtExit } from "@/db/ledger-file/close-connections";
import { whyUnwritable } from "@/db/ledger-file/disk-fault";
import { type Lease, shareLedger, takeLedger } from "@/db/ledger-file/lease";
import { noteNewest } from "@/db/ledger-file/newest-note";
import { spendReserve } from "@/db/ledger-file/reserve";
import { requireCurrentProjection } from "@/db/ledger-file/versions";
import { openForStart } from "@/db/upkeep/open-for-start";
import { UpgradeFailed } from "@/db/upkeep/upgrade-failed";
import { type Environment, readEnvironment } from "@/ops/environment";
import { endOnSignals } from "./end-on-signals";
import { Refusal } from "./refusal";
import { reportInterruptedRestore } from "./report-interrupted-restore";
import { upgrade } from "./upgrade";

/** How long the console waits for a lock of another process, in ms. */
const patience = 10_000;

type Work = (db: Db, environment: Environment) => void | Promise<void>;

/**
 * Opens the ledger from the environment and closes it in every case. Throws `LedgerUnusable` if it is missing, or if
 * its schema or projection is of another version: a command never migrates.
 */
export function withLedger(work: Work): Promise<void> {
  return using(share, (path) => current(openDatabase(path, patience)), work);
}

/** Like `withLedger`, in one snapshot that no later write alters; `work` may write only temporary tables. */
export function withLedgerToRead(work: Work): Promise<void> {
  return using(
    share,
    (path) => current(openReadOnly(path, patience)),
    (db, environment) => {
      db.$client.exec("BEGIN");
      return work(db, environment);
    },
  );
}

function share(path: string): Lease {
  requireLedgerFile(path);
  return shareLedger(path, patience);
}

/** Returns the ledger if its projection is of this version; otherwise closes it and throws `LedgerUnusable`. */
function current(db: Db): Db {
  try {
    requireCurrentProjection(db.$client);
    return db;
  } catch (error) {
    db.$client.close();
    throw error;
  }
}

/**
 * Like `withLedger`, for a start: no other process may use the ledger, which may be missing, or older. Then it is
 * upgraded first. Throws `UpgradeFailed`.
 */
export function withLedgerAlone(work: Work): Promise<void> {
  return using(
    (path) => takeLedger(path, patience),
    async (path, environment) => {
      reportInterruptedRestore(path);
      const open = async () => {
        await upgrade(environment);
        return openForStart(path, patience);
      };
      try {
        return await open();
      } catch (cause) {
        // SQLite needs room for its log even to open a file. A server that runs can still hide and erase.
        // An upgrade needs more room than the reserve has.
        const isUpgrade = cause instanceof UpgradeFailed;
        if (!isUpgrade && whyUnwritable(cause, path) === "disk_full" && spendReserve(path)) return await open();
        throw cause;
      }
    },
    work,
  );
}

type Open = (path: string, environment: Environment) => Db | Promise<Db>;

async function using(take: (path: string) => Lease, open: Open, work: Work): Promise<void> {
  const environment = checkedEnvironment();
  endOnSignals();
  closeAtExit();
  const lease = take(environment.databasePath);
  let db: Db | undefined;
  try {
    db = await open(environment.databasePath, environment);
    await work(db, environment);
    note(db);
  } finally {
    db?.$client.close();
    lease.release();
  }
}

/** Notes the newest change. The note may lag behind the ledger, so a full disk does not undo a command that is done. */
function note({ $client: client }: Db): void {
  try {
    noteNewest(client);
  } catch (cause) {
    if (whyUnwritable(cause, client.name) !== "disk_full") throw cause;
  }
}

export function checkedEnvironment(): Environment {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
