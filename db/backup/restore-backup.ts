import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { erasedListPath, readErased } from "@/db/history/erased-list";
import { openDatabase } from "@/db/ledger/open";
import { noteNewest } from "@/db/ledger-file/newest-note";
import { makeWorkFolder } from "@/db/ledger-file/work-folder";
import type { KeyPair } from "./age-key";
import { BackupRefused } from "./backup-fault";
import type { Manifest } from "./manifest";
import { replaceLedger } from "./replace-ledger";
import { type Staged, stageBackup } from "./stage-backup";
import { verifyLedger } from "./verify-ledger";

export type Restored = Staged & {
  /** Folder with the old data; undefined if there were none. */
  aside: string | undefined;
  /** False if there is no list of erased records here. Then the backup brings back people erased after it was made. */
  hasList: boolean;
};

/**
 * Restores a backup; `key` opens an encrypted one. First unpacks and verifies everything next to the ledger. Then calls `mayReplace` if there are
 * data to replace, and returns undefined if it refuses. Only the process that holds the ledger may call this. Throws
 * `BackupRefused`; the ledger is then unchanged.
 */
export async function restoreBackup(
  file: string,
  path: string,
  now: Date,
  mayReplace: (manifest: Manifest) => Promise<boolean>,
  key?: KeyPair,
): Promise<Restored | undefined> {
  const staging = makeWorkFolder(path, "restore");
  let isReplacing = false;
  try {
    const staged = await stageBackup(file, staging, readErased(path), now, key);
    const isReplaced = hasData(path);
    if (isReplaced && !(await mayReplace(staged.manifest))) return undefined;
    isReplacing = true;
    const aside = replaceLedger(path, staging, now);
    await verifyInPlace(path, aside);
    return { ...staged, aside: isReplaced ? aside : removed(aside), hasList: existsSync(erasedListPath(path)) };
  } finally {
    if (!isReplacing) rmSync(staging, { recursive: true, force: true });
  }
}

function hasData(path: string): boolean {
  const evidence = join(dirname(path), "evidence");
  return existsSync(path) || existsSync(`${path}-wal`) || (existsSync(evidence) && readdirSync(evidence).length > 0);
}

async function verifyInPlace(path: string, aside: string) {
  const db = openDatabase(path);
  try {
    await verifyLedger(db);
    noteNewest(db.$client);
  } catch (cause) {
    throw new BackupRefused("in_place", aside, { cause });
  } finally {
    db.$client.close();
  }
}

function removed(aside: string): undefined {
  rmSync(aside, { recursive: true, force: true });
}
