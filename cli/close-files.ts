import { chmodSync, lstatSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * Removes all permissions of group and others from Vigilia's files and folders next to the database, because earlier
 * versions created some with the shell's permissions; and of the secrets, wherever they are. Returns the paths that
 * stay `open` to others because they could not be changed, and those that could not be read.
 */
export function closeFiles(databasePath: string, secretsPath: string): { open: string[]; unread: string[] } {
  const folder = path.dirname(databasePath);
  const isOurs = ownEntries(path.basename(databasePath));
  const entries = readdirSync(folder)
    .filter(isOurs)
    .map((entry) => path.join(folder, entry));
  const unread: string[] = [];
  const open = [...new Set([...entries, secretsPath])].flatMap((entry) => closeEntry(entry, unread));
  return { open, unread };
}

/**
 * Returns the database, its `-wal` and `-shm`, copies such as `.before-migration-…`, and files with the same name in
 * every instance.
 */
function ownEntries(database: string) {
  const named = ["secrets.json", "erased.jsonl", "evidence", "imports", "backups", database];
  return (entry: string) =>
    named.includes(entry) || entry.startsWith(`${database}-`) || entry.startsWith(`${database}.`);
}

function closeEntry(entry: string, unread: string[]): string[] {
  try {
    const stats = lstatSync(entry, { throwIfNoEntry: false });
    // A symbolic link has no permissions of its own, and its target may belong to another program.
    if (!stats || stats.isSymbolicLink()) return [];
    const names = stats.isDirectory() ? readdirSync(entry) : [];
    const inside = names.flatMap((name) => closeEntry(path.join(entry, name), unread));
    return (stats.mode & 0o077) === 0 || canClose(entry, stats.mode) ? inside : [entry, ...inside];
  } catch (cause) {
    if (!isRefusedByFolder(cause)) throw cause;
    unread.push(entry);
    return [];
  }
}

const refused = ["EACCES", "EPERM", "ENOTDIR", "EROFS", "EIO", "ESTALE", "ENOTCONN", "ELOOP"];

/** True for errors of a folder that is no folder, may not be read or changed, or whose disk fails or is gone. */
export function isRefusedByFolder(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && refused.includes(String(cause.code));
}

function canClose(entry: string, mode: number): boolean {
  try {
    chmodSync(entry, mode & 0o700);
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && ["EPERM", "EROFS"].includes(String(cause.code))) return false;
    throw cause;
  }
}
