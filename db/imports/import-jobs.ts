import { createHash } from "node:crypto";
import { numberingFrom } from "@/db/changes/numbering";
import type { Problem } from "@/db/history/change-types";
import {
  importFile,
  isUploadStored,
  readFacts,
  readMatches,
  removeImportFiles,
  writeMatches,
} from "@/db/jobs/import-files";
import { writeResults } from "@/db/jobs/import-results";
import type { Report } from "@/db/jobs/run-job";
import type { Job } from "@/db/jobs/start-job";
import { lastNumbers } from "@/db/ledger/numbers";
import { type Db, openDatabase } from "@/db/ledger/open";
import { inSnapshot } from "@/db/ledger/transaction";
import { undoChange } from "@/db/records/undo-change";
import type { Reading } from "@/domain/imports/reading";
import type { RowMatches } from "@/domain/imports/resolved-person";
import { countRows, type RowResult } from "@/domain/imports/row-outcome";
import { titleReport } from "@/domain/imports/title-report";
import { undoInput } from "@/domain/inputs/undo";
import { applyImport, type GoOn } from "./apply-import";
import { findImport, type Import } from "./find-import";
import { removeImportBatch } from "./import-batch";
import { inputOf } from "./import-job";
import { planImport } from "./plan-import";
import type { FindSimilar } from "./resolve-rows";
import { reviseImport } from "./save-import";
import { similarPeopleFinder } from "./similar-people";
import { readTable } from "./table/read-table";
import type { Table } from "./table/table";
import { writeRefused } from "./write-refused";

/** Plans the import and stores the outcome of each row. Writes no records. */
export async function simulateImport(db: Db, job: Job, report: Report): Promise<unknown> {
  const found = await openImport(db, job);
  if (!found) return null;
  const { id, table, chosen } = found;
  // A second connection reads, because the report writes the job's row on the first one.
  const reader = openDatabase(db.$client.name);
  try {
    const goOn: GoOn = (done) => report(done, table.rows.length);
    const find = similarPeopleFinder(reader, new Date());
    const alike: RowMatches = [];
    const near: FindSimilar = (row, values) => {
      const match = find(values);
      if (match) alike.push([row, match]);
      return match;
    };
    const plan = inSnapshot(reader, (tx) =>
      planImport(tx, table, { ...chosen, near }, numberingFrom(lastNumbers(tx)), new Date(), goOn),
    );
    if (!plan) return null;
    if (!isUploadStored(db, id)) return null;
    writeMatches(db, id, alike);
    return await keep(db, job, id, table, plan.results);
  } finally {
    reader.$client.close();
  }
}

/** Writes the import as one change. */
export async function applyImportJob(db: Db, job: Job, report: Report): Promise<unknown> {
  const found = await openImport(db, job);
  if (!found) return null;
  const { id, table, chosen, requestId } = found;
  const writer = openDatabase(db.$client.name);
  try {
    const goOn: GoOn = (done) => report(done, table.rows.length);
    const planned = { ...chosen, near: nearAsSimulated(writer, id) };
    const applied = await applyImport(writer, { id: job.actor }, requestId, table, planned, new Date(), goOn);
    if (!applied) return null;
    const { outcome, results } = applied;
    if (!outcome.ok) return problemsOf(outcome.problems);
    // The cells of the file are kept no longer than the file.
    await keep(
      db,
      job,
      id,
      table,
      results.map(({ cells: _cells, ...result }) => result),
    );
    await reviseImport(db, id, { change: outcome.change });
    removeImportFiles(db, id, ["upload", "layout.json", "facts.json", "alike.json"]);
    return { change: outcome.change, records: outcome.records.length, repeated: outcome.repeated };
  } finally {
    writer.$client.close();
  }
}

/** Returns the matches that the simulation found for each row. Without a simulation, searches now. */
function nearAsSimulated(db: Db, id: number): FindSimilar {
  const alike = readMatches(db, id);
  if (alike) {
    const matches = new Map(alike);
    return (row) => matches.get(row);
  }
  const find = similarPeopleFinder(db, new Date());
  return (_row, values) => find(values);
}

/** Undoes the change of an import, or stores the undo as a proposal; then the import stays as it is. */
export async function undoImportJob(db: Db, job: Job): Promise<unknown> {
  const { import: id } = inputOf(job);
  const change = findImport(db, id)?.change;
  const of = String(change ?? "");
  // The job's number makes it a new request, because an earlier one may be a proposal that was cancelled.
  const input = undoInput.parse({ requestId: `import-undo-${id}-${of}-${job.id}`, of });
  const outcome = await undoChange(db, { id: job.actor }, input, new Date());
  if (!outcome.ok) return problemsOf(outcome.problems);
  if (outcome.proposal !== undefined) return { proposal: outcome.proposal };
  if (change != null) await removeImportBatch(db, change);
  await reviseImport(db, id, { change: null });
  return { change: outcome.change };
}

/** Returns the parts of the problems that the page shows. The job's row must not contain records. */
function problemsOf(problems: readonly Problem[]) {
  return { problems: problems.map(({ code, values }) => ({ code, values })) };
}

async function keep(db: Db, job: Job, id: number, table: Table, results: RowResult[]) {
  // An erasure deletes all import files. If one happened during this job, its rows are not stored.
  if (isUploadStored(db, id)) {
    writeResults(db, id, results);
    writeRefused(db, id, table, results, inputOf(job).locale);
  }
  const counts = countRows(results);
  await reviseImport(db, id, { counts });
  return counts;
}

async function openImport(db: Db, job: Job) {
  const { import: id } = inputOf(job);
  const found = findImport(db, id);
  if (!found?.mapping) throw new Error(`import ${id} has no columns yet`);
  const table = tableOf(db, id, found.reading);
  if (!table) return undefined;
  const { mapping, choices } = found;
  const title = readFacts(db, id)?.title ?? titleReport(table.titles.join(" 0 "));
  return { id, table, chosen: { mapping, choices: new Map(choices), title }, requestId: requestIdOf(found) };
}

/**
 * Returns the request id of an import. The same import with the same columns and choices is one change. The same file
 * uploaded again is a new request, because its first change may have been undone. If not, all rows are unchanged.
 */
function requestIdOf({ id, hash, reading, mapping, choices }: Import): string {
  const text = JSON.stringify([id, hash, reading, mapping, choices]);
  return `import-${createHash("sha256").update(text).digest("hex").slice(0, 48)}`;
}

/** Returns the table of an upload; undefined if it no longer exists, is refused, or waits for a choice. */
function tableOf(db: Db, id: number, reading: Reading): Table | undefined {
  if (!isUploadStored(db, id)) return undefined;
  const { facts, table } = readTable(importFile(db, id, "upload"), reading);
  return facts.asks.length === 0 && table ? table : undefined;
}
