import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { restoreMarker } from "@/db/ledger-file/check-file";
import { noteSuffix } from "@/db/ledger-file/newest-note";
import { syncFolder } from "@/db/ledger-file/sync-folder";
import { removeWorkFolders } from "@/db/ledger-file/work-folder";
import { ledgerName } from "./manifest";

/** Prefix of the folders next to the ledger with the data that a backup replaced. */
const asidePrefix = "before-restore-";

/** Suffixes of files that belong to one database: SQLite's, which destroy any other, and the note of its newest change. */
const companions = ["-wal", "-shm", "-journal", noteSuffix];

const marker = z.object({ staging: z.string(), aside: z.string() });

/**
 * Replaces the ledger and its evidence with an unpacked and verified backup. Moves the old data to a folder and returns
 * its path. A marker names both folders from the first step on. If the process is killed, `finishReplacing` continues,
 * and no process opens the ledger before that.
 */
export function replaceLedger(path: string, staging: string, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[:.]/g, "-");
  const names = { staging: basename(staging), aside: `${asidePrefix}${stamp}` };
  const draft = `${restoreMarker(path)}.part`;
  writeFileSync(draft, JSON.stringify(names), { mode: 0o600, flush: true });
  renameSync(draft, restoreMarker(path));
  syncFolder(dirname(path));
  return finishReplacing(path) ?? names.aside;
}

/**
 * Runs the remaining steps of a replacement; each step may have run before. Returns the folder with the old data, or
 * undefined if no replacement was started. Only the process that holds the ledger may call this.
 */
export function finishReplacing(path: string): string | undefined {
  if (!existsSync(restoreMarker(path))) return undefined;
  const names = marker.parse(JSON.parse(readFileSync(restoreMarker(path), "utf8")));
  const folder = dirname(path);
  const [staging, aside] = [join(folder, names.staging), join(folder, names.aside)];
  const [ledger, evidence] = [join(staging, ledgerName), join(staging, "evidence")];
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  // While the new file waits, the file at the ledger's path is the old one. Its log must move with it, and first.
  if (existsSync(ledger)) {
    for (const suffix of [...companions, ""]) moveAside(`${path}${suffix}`, aside);
  }
  if (existsSync(evidence)) {
    moveAside(join(folder, "evidence"), aside);
    renameSync(evidence, join(folder, "evidence"));
  }
  for (const each of [aside, folder]) syncFolder(each);
  if (existsSync(ledger)) renameSync(ledger, path);
  syncFolder(folder);
  // Import files belong to the old ledger and contain names. They are kept for at most a day anyway.
  rmSync(join(folder, "imports"), { recursive: true, force: true });
  rmSync(staging, { recursive: true, force: true });
  rmSync(restoreMarker(path));
  syncFolder(folder);
  return aside;
}

function moveAside(path: string, aside: string) {
  if (existsSync(path)) renameSync(path, join(aside, basename(path)));
}

/**
 * Deletes the copies of the ledger that killed backups and restores left next to it. Returns true if a restore was
 * interrupted before it replaced anything. Only the process that holds the ledger may call this, after
 * `finishReplacing`.
 */
export function removeLeftovers(path: string): boolean {
  const folder = dirname(path);
  removeWorkFolders(path, "backup");
  const isRestoreBroken = removeWorkFolders(path, "restore") > 0;
  rmSync(`${restoreMarker(path)}.part`, { force: true });
  const drafts = `${basename(path)}${noteSuffix}.`;
  for (const name of readdirSync(folder)) if (name.startsWith(drafts)) rmSync(join(folder, name));
  return isRestoreBroken;
}
