import { existsSync, readdirSync, statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Db } from "@/db/ledger/open";
import { BackupRefused } from "./backup-fault";

/** Bytes that a backup leaves free on each disk, so that work goes on while it is made. */
const margin = 16_000_000;

/**
 * Throws `BackupRefused` (`no_space`) unless the disk of the ledger has room for a copy of the database, and the disk of
 * `target`, a folder, for the archive. Both may be one disk.
 */
export function requireRoom(db: Db, target: string): void {
  const path = db.$client.name;
  const [pages, size] = ["page_count", "page_size"].map((name) => Number(db.$client.pragma(name, { simple: true })));
  const copy = (pages ?? 0) * (size ?? 0);
  const archive = copy + evidenceBytes(join(dirname(path), "evidence"));
  const isOneDisk = statSync(dirname(path)).dev === statSync(target).dev;
  const needs = isOneDisk
    ? [{ folder: target, bytes: copy + archive }]
    : [
        { folder: dirname(path), bytes: copy },
        { folder: target, bytes: archive },
      ];
  for (const { folder, bytes } of needs) {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < bytes + margin) throw new BackupRefused("no_space", folder);
  }
}

function evidenceBytes(folder: string): number {
  if (!existsSync(folder)) return 0;
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
