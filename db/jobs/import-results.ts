import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync } from "node:fs";
import type { Db } from "@/db/ledger/open";
import type { RowOutcome, RowRecord, RowResult } from "@/domain/imports/row-outcome";
import { importFile, readKept } from "./import-files";

/** Where each row is in the file of results, with its outcome: byte offset and length. */
type Places = [outcome: RowOutcome, offset: number, length: number, record: RowRecord | null][];

/**
 * Stores the outcome of each row, one line per row, and where each line is. So a page reads only the rows that it shows,
 * because twenty thousand rows with their cells are many megabytes.
 */
export function writeResults(db: Db, id: number, results: readonly RowResult[]) {
  const places: Places = [];
  const lines: Buffer[] = [];
  let offset = 0;
  for (const result of results) {
    const line = Buffer.from(`${JSON.stringify(result)}\n`);
    places.push([result.outcome, offset, line.length, result.preview?.record ?? null]);
    lines.push(line);
    offset += line.length;
  }
  writeFileSync(importFile(db, id, "results.json"), Buffer.concat(lines), { mode: 0o600 });
  writeFileSync(importFile(db, id, "outcomes.json"), JSON.stringify(places), { mode: 0o600 });
}

/** Returns the outcome of every row; undefined before the simulation, or after its files were deleted. */
export function readResults(db: Db, id: number): RowResult[] | undefined {
  const path = importFile(db, id, "results.json");
  if (!statSync(path, { throwIfNoEntry: false })) return undefined;
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** One page of results; `page` is at most the last one. `records`: what all rows that are written become. */
export type ResultsPage = {
  rows: RowResult[];
  page: number;
  total: number;
  records: Partial<Record<RowRecord, number>>;
};

/** Returns one page of the rows with an outcome, or of all; undefined without results. */
export function readResultsPage(
  db: Db,
  id: number,
  { outcome, page, size }: { outcome: RowOutcome | undefined; page: number; size: number },
): ResultsPage | undefined {
  const places = readKept<Places>(importFile(db, id, "outcomes.json"));
  if (!places) return undefined;
  const listed = outcome ? places.filter(([each]) => each === outcome) : places;
  const last = Math.max(1, Math.ceil(listed.length / size));
  const shown = Math.min(page, last);
  const file = openSync(importFile(db, id, "results.json"), "r");
  try {
    const rows = listed.slice((shown - 1) * size, shown * size).map(([, offset, length]): RowResult => {
      const line = Buffer.alloc(length);
      readSync(file, line, 0, length, offset);
      return JSON.parse(line.toString("utf8"));
    });
    return { rows, page: shown, total: listed.length, records: recordsOf(places) };
  } finally {
    closeSync(file);
  }
}

/** Returns how many records of each kind the rows become. */
function recordsOf(places: Places): ResultsPage["records"] {
  const records: ResultsPage["records"] = {};
  for (const [outcome, , , record] of places) {
    if (record && (outcome === "new" || outcome === "known")) records[record] = (records[record] ?? 0) + 1;
  }
  return records;
}

/** True if the outcome of each row is stored. */
export function hasResults(db: Db, id: number): boolean {
  return statSync(importFile(db, id, "outcomes.json"), { throwIfNoEntry: false }) !== undefined;
}
