import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Db } from "@/db/ledger/open";
import type { FileFacts } from "@/domain/imports/reading";
import type { RowMatches } from "@/domain/imports/resolved-person";
import type { TitleReport } from "@/domain/imports/row-report";
import type { TableFacts } from "@/domain/imports/table-facts";

/** How long import files are kept, in ms, because they contain names. */
const retention = 24 * 3_600_000;

/** Files of an import, stored next to the ledger and readable only by the server's account. */
export const importFiles = [
  "upload",
  "layout.json",
  "facts.json",
  "alike.json",
  "results.json",
  "outcomes.json",
  "refused.csv",
] as const;
export type ImportFile = (typeof importFiles)[number];

/** Returns the folder for import files. Creates it if needed. */
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

/** Deletes import files older than a day, whether the import is finished or not. */
export function removeOldImportFiles(db: Db, now: Date) {
  const folder = importFolder(db);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (now.getTime() - statSync(path).mtimeMs > retention) rmSync(path, { force: true });
  }
}

/** Deletes uploads that broke off because the process died. Call it while nobody uploads. */
export function removeInterruptedImports(db: Db) {
  const folder = importFolder(db);
  for (const name of readdirSync(folder)) if (name.endsWith(".part")) rmSync(join(folder, name), { force: true });
}

/** Deletes every file of every import and pasted list, because any of them may contain the name of an erased person. */
export function clearImportFiles(db: Db) {
  const folder = importFolder(db);
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
}

/** Headers and number of rows of an upload, and a few sample rows that help users recognise its columns. */
export type Layout = {
  headers: string[];
  rows: number;
  samples: string[][];
  /** How the file was read. Files from an older version have none. */
  file?: FileFacts;
  /** What the file's name reports that is not a release. */
  nameReports?: TitleReport | null;
};

export function writeLayout(db: Db, id: number, layout: Layout) {
  writeFileSync(importFile(db, id, "layout.json"), JSON.stringify(layout), { mode: 0o600 });
}

/** Returns the layout of an upload; undefined before it is read, or after its files were deleted. */
export function readLayout(db: Db, id: number): Layout | undefined {
  return readKept(importFile(db, id, "layout.json"));
}

/** True while the upload exists. It is deleted after its import, after a day, and when a person is erased. */
export function isUploadStored(db: Db, id: number): boolean {
  return existsSync(importFile(db, id, "upload"));
}

/** Stores the matches of each row, so that the import uses the matches that the simulation showed. */
export function writeMatches(db: Db, id: number, alike: RowMatches) {
  writeFileSync(importFile(db, id, "alike.json"), JSON.stringify(alike), { mode: 0o600 });
}

/** Returns the matches of the newest simulation; undefined without a simulation. */
export function readMatches(db: Db, id: number): RowMatches | undefined {
  return readKept(importFile(db, id, "alike.json"));
}

/** Stores what the rows and titles of an upload say about its columns. */
export function writeFacts(db: Db, id: number, facts: TableFacts) {
  writeFileSync(importFile(db, id, "facts.json"), JSON.stringify(facts), { mode: 0o600 });
}

/** Returns those facts; undefined before the upload is read, or after its files were deleted. */
export function readFacts(db: Db, id: number): TableFacts | undefined {
  return readKept(importFile(db, id, "facts.json"));
}

export function readKept<T>(path: string): T | undefined {
  return statSync(path, { throwIfNoEntry: false }) && JSON.parse(readFileSync(path, "utf8"));
}
