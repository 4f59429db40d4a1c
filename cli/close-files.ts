import { chmodSync, lstatSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * Removes all permissions of group and others from Vigilia's files and folders next to the database, because earlier
 * versions created some with the shell's permissions; and of the secrets, wherever they are. Returns the paths that could not be changed.
 */
export function closeFiles(databasePath: string, secretsPath: string): string[] {
  const folder = path.dirname(databasePath);
  const isOurs = ownEntries(path.basename(databasePath));
  const entries = readdirSync(folder)
    .filter(isOurs)
    .map((entry) => path.join(folder, entry));
  return [...new Set([...entries, secretsPath])].flatMap(closeEntry);
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

function closeEntry(entry: string): string[] {
  const stats = lstatSync(entry, { throwIfNoEntry: false });
  // A symbolic link has no permissions of its own, and its target may belong to another program.
  if (!stats || stats.isSymbolicLink()) return [];
  const inside = stats.isDirectory() ? readdirSync(entry).flatMap((name) => closeEntry(path.join(entry, name))) : [];
  return (stats.mode & 0o077) === 0 || canClose(entry, stats.mode) ? inside : [entry, ...inside];
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
