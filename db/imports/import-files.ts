import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Alike } from "@/domain/imports/meant";
import type { RowResult } from "@/domain/imports/row-outcome";
import type { Db } from "../open";

/** How long files of an import are kept, in ms: names are in them, and erasing a person does not reach there. */
const kept = 24 * 3_600_000;

/** What is kept of an import beside the ledger, readable by the server's own account alone. */
export const importFiles = ["upload", "alike.json", "results.json", "refused.csv"] as const;
export type ImportFile = (typeof importFiles)[number];

/** The folder for files that are imported; it is made if there is none. */
export function importFolder(db: Db): string {
  const folder = join(/* turbopackIgnore: true */ dirname(db.$client.name), "imports");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export function importFile(db: Db, id: number, file: ImportFile): string {
  return join(/* turbopackIgnore: true */ importFolder(db), `${id}.${file}`);
}

export function removeImportFiles(db: Db, id: number, files: readonly ImportFile[] = importFiles) {
  for (const file of files) rmSync(importFile(db, id, file), { force: true });
}

/** Removes what is older than a day, finished or not. */
export function removeOldImportFiles(db: Db, now: Date) {
  const folder = importFolder(db);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (now.getTime() - statSync(path).mtimeMs > kept) rmSync(path, { force: true });
  }
}

/** Keeps whom rows may mean, so that what is applied is what was simulated. */
export function writeAlike(db: Db, id: number, alike: Alike) {
  writeFileSync(importFile(db, id, "alike.json"), JSON.stringify(alike), { mode: 0o600 });
}

/** Whom rows may mean, as the newest simulation found it; undefined where there was none. */
export function readAlike(db: Db, id: number): Alike | undefined {
  return readKept(importFile(db, id, "alike.json"));
}

export function writeResults(db: Db, id: number, results: readonly RowResult[]) {
  writeFileSync(importFile(db, id, "results.json"), JSON.stringify(results), { mode: 0o600 });
}

/** What became of each row; undefined where it was not worked out yet, or is not kept any more. */
export function readResults(db: Db, id: number): RowResult[] | undefined {
  return readKept(importFile(db, id, "results.json"));
}

function readKept<T>(path: string): T | undefined {
  return statSync(path, { throwIfNoEntry: false }) && JSON.parse(readFileSync(path, "utf8"));
}
