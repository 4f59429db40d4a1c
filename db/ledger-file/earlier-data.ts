import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { noteSuffix } from "./newest-note";

/**
 * Returns the names of files next to a missing ledger that prove it existed: its log, its note, its secrets, its files,
 * copies of it. Empty if there are none. Set `isLogCounted` to false if SQLite has opened the file, because the log is then its
 * own.
 */
export function earlierData(path: string, isLogCounted = true): string[] {
  const folder = dirname(path);
  const own = basename(path);
  const names = readdirSync(folder).toSorted();
  return names.filter((name) => {
    if (name === `${own}-wal` || name === `${own}-journal`) return isLogCounted && hasContent(join(folder, name));
    if (["evidence", "imports", "secrets.json", "erased.jsonl"].includes(name)) return hasContent(join(folder, name));
    if (name === own + noteSuffix) return true;
    return name.startsWith(`${own}.before-`) || name.startsWith("before-restore-");
  });
}

function hasContent(path: string): boolean {
  const stat = statSync(path);
  return stat.isDirectory() ? readdirSync(path).length > 0 : stat.size > 0;
}
