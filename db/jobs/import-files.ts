import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Db } from "@/db/ledger/open";
import type { Alike } from "@/domain/imports/resolved-person";
import type { RowResult } from "@/domain/imports/row-outcome";
import type { NotRelease } from "@/domain/pasted-list/not-release";

/** How long files of an import are kept, in ms: names are in them. */
const kept = 24 * 3_600_000;

/** What is kept of an import beside the ledger, readable by the server's own account alone. */
export const importFiles = ["upload", "layout.json", "alike.json", "results.json", "refused.csv"] as const;
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

/** Removes every file of every import and pasted list: any of them may hold the name of a person who was erased. */
export function clearImportFiles(db: Db) {
  const folder = importFolder(db);
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
}

/** Headers and number of rows of an upload, and a few rows by which users recognise its columns. */
export type Layout = {
  headers: string[];
  rows: number;
  samples: string[][];
  /** Number of the row of the headers, and how many other sheets of the workbook hold rows. */
  headerRow?: number;
  otherSheets?: number;
  /** What the titles above the headers, or the file's name, report that is not a release. */
  titleReports?: NotRelease | null;
};

export function writeLayout(db: Db, id: number, layout: Layout) {
  writeFileSync(importFile(db, id, "layout.json"), JSON.stringify(layout), { mode: 0o600 });
}

/** The layout of an upload; undefined until it was read, or once its files are removed. */
export function readLayout(db: Db, id: number): Layout | undefined {
  return readKept(importFile(db, id, "layout.json"));
}

/** Is the upload still there? It is removed when it was imported, after a day, and when a person is erased. */
export function isUploadKept(db: Db, id: number): boolean {
  return existsSync(importFile(db, id, "upload"));
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
