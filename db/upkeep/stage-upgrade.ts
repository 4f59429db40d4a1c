import { chmodSync, statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { migrateDatabase } from "@/db/ledger/migrate";
import { createDatabase, type Db } from "@/db/ledger/open";
import { closeWhole } from "@/db/ledger-file/close-whole";
import { whyUnwritable } from "@/db/ledger-file/disk-fault";
import { syncFile } from "@/db/ledger-file/sync-folder";
import { migrationsAfter, type Versions, versionsOf } from "@/db/ledger-file/versions";
import { differingTables, examineLedger, newFaults, requireWellFormed } from "./examine-ledger";
import { refreshProjection } from "./refresh";
import { UpgradeFailed } from "./upgrade-failed";

/** An upgrade needs this many times the size of the ledger, for the copy and its log, plus some bytes. */
const [copies, spare] = [2, 16_000_000];

const mostNamed = 10;

export type Staged = {
  /** The upgraded copy, closed and synced. */
  file: string;
  from: Versions;
  migrations: string[];
  /** Tables whose number of rows changed. */
  tables: string[];
};

/**
 * Copies the ledger at one moment into `folder`, brings the copy to this version, and checks that the upgrade damaged
 * nothing and kept the history. `finish` makes the further changes of this version. Other processes may read and write the
 * ledger at the same time. Throws `UpgradeFailed` (`migration`, `check`, `space`) or `LedgerUnusable` (`damaged`).
 */
export async function stageUpgrade(
  ledger: Db,
  folder: string,
  now: Date,
  finish: (copy: Db) => Promise<void>,
): Promise<Staged> {
  const path = ledger.$client.name;
  requireSpace(path);
  requireWellFormed(ledger);
  const from = { ...versionsOf(ledger.$client) };
  const file = join(folder, "ledger.sqlite");
  let copy: Db | undefined;
  try {
    ledger.$client.prepare("VACUUM INTO ?").run(file);
    chmodSync(file, 0o600);
    copy = createDatabase(file);
    const before = examineLedger(copy);
    await migrateDatabase(copy);
    await refreshProjection(copy, now);
    await finish(copy);
    const faults = newFaults(copy, before);
    if (faults.length > 0) throw new UpgradeFailed("check", path, faults.slice(0, mostNamed).join("\n"));
    const tables = differingTables(copy, before);
    // The log is not part of what takes the ledger's place.
    closeWhole(copy.$client);
    syncFile(file);
    return { file, from, migrations: migrationsAfter(from.schema), tables };
  } catch (cause) {
    if (cause instanceof UpgradeFailed) throw cause;
    const fault = whyUnwritable(cause, file) === "disk_full" ? "space" : "migration";
    throw new UpgradeFailed(fault, path, reasonsOf(cause).join("\n"), { cause });
  } finally {
    copy?.$client.close();
  }
}

/** Returns how many bytes an upgrade of the ledger needs on its disk, and how many are free there. */
export function spaceFor(path: string): { needed: number; free: number } {
  const { bavail, bsize } = statfsSync(dirname(path));
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  return { needed: (statSync(path).size + (log?.size ?? 0)) * copies + spare, free: bavail * bsize };
}

function requireSpace(path: string) {
  const { needed, free } = spaceFor(path);
  if (free < needed) throw new UpgradeFailed("space", path, `${inMegabytes(free)} < ${inMegabytes(needed)}`);
}

/** Returns a size as the console prints it. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

/** Returns the sentences of an error and of its causes. */
function reasonsOf(cause: unknown): string[] {
  return cause instanceof Error ? [cause.message, ...reasonsOf(cause.cause)] : [];
}
