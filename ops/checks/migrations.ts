import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

interface Journal {
  entries: { idx: number; when: number; tag: string }[];
}

/** Checks that the journal and the migration files agree, because drizzle skips a file that is not listed. */
export function migrations(folder: string): string[] {
  const drizzle = path.join(folder, "drizzle");
  if (!existsSync(drizzle)) return [];
  const files = readdirSync(drizzle)
    .filter((name) => name.endsWith(".sql"))
    .map((name) => name.slice(0, -".sql".length));
  const { entries } = JSON.parse(readFileSync(path.join(drizzle, "meta", "_journal.json"), "utf8")) as Journal;
  const tags = entries.map((entry) => entry.tag);
  return [
    ...files.filter((tag) => !tags.includes(tag)).map((tag) => `drizzle/${tag}.sql is not in meta/_journal.json`),
    ...tags.filter((tag) => !files.includes(tag)).map((tag) => `drizzle/${tag}.sql is in the journal and not there`),
    // drizzle applies migrations newer than the last applied one, so an older date would never run.
    ...entries
      .filter((entry, index) => index > 0 && entry.when <= (entries[index - 1]?.when ?? 0))
      .map((entry) => `drizzle/${entry.tag}.sql is dated before its predecessor`),
  ];
}
