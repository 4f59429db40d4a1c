import { closeSync, fsyncSync, openSync } from "node:fs";

/** Syncs a folder, so that the names of its files survive a power cut. */
export function syncFolder(folder: string): void {
  sync(folder);
}

/** Syncs the content of a file that no connection of this process has open. */
export function syncFile(file: string): void {
  sync(file);
}

function sync(path: string) {
  const opened = openSync(path, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
