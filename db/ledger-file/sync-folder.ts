import { closeSync, fsyncSync, openSync } from "node:fs";

/** Syncs a folder, so that the names of its files survive a power cut. */
export function syncFolder(folder: string): void {
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
