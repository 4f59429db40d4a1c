import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** What works in a folder of its own next to the ledger. A killed one leaves its folder, with a copy of the ledger. */
export type FolderUse = "backup" | "restore" | "upgrade";

/** Names that no operator gives to a folder, because such folders are deleted. */
function prefixOf(use: FolderUse): string {
  return `.vigilia-tmp-${use}-`;
}

/** Creates a folder next to the ledger that only its owner can read, and returns its path. */
export function makeWorkFolder(ledger: string, use: FolderUse): string {
  return mkdtempSync(join(dirname(ledger), prefixOf(use)));
}

/**
 * Deletes the folders that killed processes left next to the ledger. Returns how many there were. Only a process that
 * excludes others of the same use may call this.
 */
export function removeWorkFolders(ledger: string, use: FolderUse): number {
  const left = readdirSync(dirname(ledger)).filter((name) => name.startsWith(prefixOf(use)));
  for (const name of left) rmSync(join(dirname(ledger), name), { recursive: true, force: true });
  return left.length;
}
