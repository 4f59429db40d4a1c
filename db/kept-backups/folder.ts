import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keyTag } from "@/db/backup/age-key";
import { BackupRefused } from "@/db/backup/backup-fault";
import { draftSuffix } from "@/db/backup/drafts";
import { erasedListPath } from "@/db/history/erased-list";
import { syncFolder } from "@/db/ledger-file/sync-folder";
import { keptBackups } from "@/domain/backups/rotation";

/** `vigilia-2026-12-01T03-15-00Z-1f2e3d4c.tar.age`: the instant, and the short name of the key. */
const pattern = /^vigilia-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z-([0-9a-f]{8})\.tar\.age$/;
const hashSuffix = ".sha256";

/** An encrypted backup in the folder. */
export type KeptBackup = {
  file: string;
  at: Date;
  bytes: number;
  /** SHA-256 of the file as it was made; undefined if the file next to it is gone. */
  sha256: string | undefined;
  /** Short name of the public key. */
  key: string;
};

export function backupName(at: Date, recipient: string): string {
  return `vigilia-${at.toISOString().slice(0, 19).replaceAll(":", "-")}Z-${keyTag(recipient)}.tar.age`;
}

/** Creates the folder if needed. Throws `BackupRefused` (`no_folder`). */
export function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new BackupRefused("no_folder", folder, { cause });
  }
}

/** Returns the backups in the folder, newest first. Other files are ignored. */
export function listKept(folder: string): KeptBackup[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((file): KeptBackup[] => {
    const [, day, hour, minute, second, key = ""] = pattern.exec(file) ?? [];
    const at = new Date(`${day}T${hour}:${minute}:${second}Z`);
    const stats = statSync(join(folder, file), { throwIfNoEntry: false });
    if (Number.isNaN(at.getTime()) || !stats?.isFile()) return [];
    return [{ file, at, bytes: stats.size, sha256: readHash(join(folder, file)), key }];
  });
  return found.sort((one, other) => other.at.getTime() - one.at.getTime());
}

/** Returns the path of a backup of the folder; undefined for any other name. */
export function keptPath(folder: string, file: string): string | undefined {
  const path = join(folder, file);
  return pattern.test(file) && existsSync(path) ? path : undefined;
}

/** Writes the hash of a backup next to it, as `sha256sum` does, and copies the list of erased records, which has no names. */
export function completeFolder(folder: string, file: string, sha256: string, ledgerPath: string): void {
  const erased = erasedListPath(ledgerPath);
  const hash = join(folder, `${file}${hashSuffix}`);
  writeFileSync(hash + draftSuffix, `${sha256}  ${file}\n`, { mode: 0o600, flush: true });
  renameSync(hash + draftSuffix, hash);
  if (existsSync(erased)) {
    const copy = join(folder, "erased.jsonl");
    writeFileSync(copy + draftSuffix, readFileSync(erased), { mode: 0o600, flush: true });
    renameSync(copy + draftSuffix, copy);
  }
  syncFolder(folder);
}

/** Deletes the backups that the rotation does not keep. Returns their number. */
export function rotate(folder: string, timeZone: string, made: string): number {
  const found = listKept(folder);
  const stay = new Set(
    keptBackups(
      found.map(({ at }) => at),
      timeZone,
    ).map((at) => at.getTime()),
  );
  const gone = found.filter(({ at, file }) => file !== made && !stay.has(at.getTime()));
  for (const { file } of gone)
    for (const name of [file, file + hashSuffix]) rmSync(join(folder, name), { force: true });
  return gone.length;
}

function readHash(path: string): string | undefined {
  if (!existsSync(path + hashSuffix)) return undefined;
  return /^([0-9a-f]{64}) /.exec(readFileSync(path + hashSuffix, "latin1"))?.[1];
}
