import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { syncFolder } from "@/db/history/erased-list";
import { restoreMarker } from "@/db/ledger-file/check-file";
import { ledgerName } from "./manifest";

/** Folders next to the ledger: in which a backup is unpacked, and to which the data it replaces are moved. */
export const stagingPrefix = "restore-";
const asidePrefix = "before-restore-";

/** What SQLite keeps next to a database. Applied to another file than its own, it destroys that file. */
const companions = ["-wal", "-shm", "-journal"];

const marker = z.object({ staging: z.string(), aside: z.string() });

/**
 * Puts an unpacked and verified backup in the place of the ledger, with its evidence; what was there is moved to a
 * folder of its own, whose path is returned. From the first step on a marker names both folders: a process that is
 * killed in between is finished by `finishReplacing`, and nothing opens the ledger before that.
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
 * Takes the steps of a replacement that are left, each of which may have been taken before. Returns the folder with what
 * was there before, or undefined if no replacement was begun. To be called by the one process that uses the ledger.
 */
export function finishReplacing(path: string): string | undefined {
  if (!existsSync(restoreMarker(path))) return undefined;
  const names = marker.parse(JSON.parse(readFileSync(restoreMarker(path), "utf8")));
  const folder = dirname(path);
  const [staging, aside] = [join(folder, names.staging), join(folder, names.aside)];
  const [ledger, evidence] = [join(staging, ledgerName), join(staging, "evidence")];
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  // While the new file waits here, the one in its place is the old one. Its log goes with it, and goes first.
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
  // Files of imports belong to rows of the old ledger and hold names; they are kept for a day at most anyway.
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
 * Removes the copies of the ledger that killed backups and restores left next to it. Returns true if a restore had been
 * interrupted before it replaced anything. To be called by the one process that uses the ledger, after `finishReplacing`.
 */
export function removeLeftovers(path: string): boolean {
  const folder = dirname(path);
  const left = readdirSync(folder).filter((name) => /^(backup|restore)-[A-Za-z0-9]{6}$/.test(name));
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
  rmSync(`${restoreMarker(path)}.part`, { force: true });
  return left.some((name) => name.startsWith(stagingPrefix));
}
