import { readdirSync } from "node:fs";
import path from "node:path";
import { syncFile, syncFolder } from "@/db/ledger-file/sync-folder";

/** Syncs every file and folder below `folder` to the disk, and the folder's own name. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const at = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) syncFolder(at);
    else if (entry.isFile()) syncFile(at);
  }
  syncFolder(folder);
  syncFolder(path.dirname(folder));
}
