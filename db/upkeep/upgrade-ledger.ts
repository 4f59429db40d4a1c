import { execFileSync } from "node:child_process";
import { existsSync, linkSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createDatabase, type Db } from "@/db/ledger/open";
import { standingOf } from "@/db/ledger-file/check-file";
import { identityOf } from "@/db/ledger-file/open-connections";
import { syncFile, syncFolder } from "@/db/ledger-file/sync-folder";
import { projectionShape, schemaVersion, versionsOf } from "@/db/ledger-file/versions";
import { makeWorkFolder, removeWorkFolders } from "@/db/ledger-file/work-folder";
import { migrationCopyPrefix } from "./old-copies";
import { requireOwnFile } from "./open-for-start";
import { type Staged, stageUpgrade } from "./stage-upgrade";
import { UpgradeFailed } from "./upgrade-failed";

export type Upgraded = Omit<Staged, "file"> & {
  /** Path of the ledger as it was before. */
  copy: string;
};

type Steps = {
  /** Is called before an upgrade begins, which can take minutes. */
  onBegin: () => void;
  /** Makes the further changes of this version, in the upgraded copy. */
  finish: (copy: Db) => Promise<void>;
};

/**
 * Brings an existing ledger to the schema and projection of this code. Returns undefined if there is nothing to do. The
 * work happens in a copy, which takes the ledger's place with one rename after it was checked and synced; the ledger as
 * it was remains next to it. A process that is killed at any point leaves either the old or the new ledger. Only the
 * process that holds the ledger may call this. Throws `UpgradeFailed`, or `LedgerUnusable` like `openForStart`; the
 * ledger is then unchanged.
 */
export async function upgradeLedger(path: string, now: Date, steps: Steps): Promise<Upgraded | undefined> {
  if (standingOf(path) !== "present") return undefined;
  requireOwnFile(path, patience);
  // A rename would replace a symbolic link, not the ledger.
  const real = realpathSync(path);
  removeUpgradeLeftovers(real);
  const db = createDatabase(real, patience);
  let folder: string | undefined;
  try {
    if (!isOlder(db)) return undefined;
    steps.onBegin();
    folder = makeWorkFolder(real, "upgrade");
    const { file, ...staged } = await stageUpgrade(db, folder, now, steps.finish);
    db.$client.close();
    return { ...staged, copy: replace(real, file, now) };
  } finally {
    db.$client.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
}

/** How long to wait for a lock that a process outside of Vigilia holds, in ms. */
const patience = 10_000;

/** False for a ledger of this version, and for the file of a first start that was killed before it created tables. */
function isOlder({ $client: client }: Db): boolean {
  if (!client.prepare("SELECT 1 FROM sqlite_schema").get()) return false;
  const { schema, projection } = versionsOf(client);
  return schema < schemaVersion || projection < projectionShape;
}

/** Puts the upgraded file in the ledger's place and returns the path of the old one. The ledger's path is never empty. */
function replace(path: string, upgraded: string, now: Date): string {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  // SQLite would apply this log to the new file and destroy it.
  if (log && log.size > 0) throw new UpgradeFailed("log_left", path, `${path}-wal`);
  for (const suffix of ["-wal", "-shm"]) rmSync(path + suffix, { force: true });
  const copy = `${path}${migrationCopyPrefix}${now.toISOString().replaceAll(/[:.]/g, "-")}`;
  keep(path, copy);
  syncFolder(dirname(path));
  renameSync(upgraded, path);
  syncFolder(dirname(path));
  return copy;
}

/**
 * Gives the ledger's file a second name. Where file systems have no such names, another process copies the file: closing it
 * here would release the locks of every connection that this process may have to it.
 */
function keep(path: string, copy: string) {
  try {
    linkSync(path, copy);
  } catch (refused) {
    if (existsSync(copy)) throw refused;
    try {
      execFileSync(process.execPath, ["-e", copyFile, path, copy], { stdio: ["ignore", "ignore", "pipe"] });
      syncFile(copy);
    } catch (cause) {
      rmSync(copy, { force: true });
      throw new UpgradeFailed(/ENOSPC|EDQUOT|EFBIG/.test(String(cause)) ? "space" : "migration", path, String(cause));
    }
  }
}

const copyFile = "fs.copyFileSync(process.argv[1], process.argv[2], fs.constants.COPYFILE_EXCL)";

/**
 * Deletes what a killed upgrade or dry run left next to the ledger: its folder, and the second name of a ledger that was
 * not replaced. Only the process that holds the ledger may call this.
 */
function removeUpgradeLeftovers(path: string): void {
  removeWorkFolders(path, "upgrade");
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    const at = join(folder, name);
    const isSecondName = name.startsWith(basename(path) + migrationCopyPrefix) && identityOf(at) === identityOf(path);
    if (isSecondName) rmSync(at, { force: true });
  }
}
