import {
  importFile,
  isUploadStored,
  type Layout,
  readLayout,
  removeImportFiles,
  writeFacts,
  writeLayout,
} from "@/db/jobs/import-files";
import type { Job } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { keptColumns } from "@/domain/imports/kept-columns";
import type { Reading } from "@/domain/imports/reading";
import type { TitleReport } from "@/domain/imports/row-report";
import { tableFacts } from "@/domain/imports/table-facts";
import { type FileProblem, findImport } from "./find-import";
import { inputOf } from "./import-job";
import { reviseImport } from "./save-import";
import { type FileRead, readTable } from "./table/read-table";
import { FileRefused } from "./table/table";

const shownSamples = 5;

/**
 * Reads a file with the user's choices and stores its headers and how it was read, or why the whole file is refused.
 * Discards an earlier simulation. If the choices make the file unreadable, it is read without them.
 */
export async function readImport(db: Db, job: Job): Promise<unknown> {
  const { import: id, nameReports } = inputOf(job);
  const found = findImport(db, id);
  if (!found || !isUploadStored(db, id)) return null;
  const path = importFile(db, id, "upload");
  const before = readLayout(db, id);
  const { read, reading, problem } = attempt(path, found.reading);
  await reviseImport(db, id, { problem, reading, choices: [], counts: null });
  removeImportFiles(db, id, ["facts.json", "alike.json", "results.json", "outcomes.json", "refused.csv"]);
  if (!read || !canGoOn(read)) {
    removeImportFiles(db, id);
    return null;
  }
  const layout = layoutOf(read, nameReports ?? before?.nameReports ?? null);
  if (found.mapping && before && read.table) {
    await reviseImport(db, id, { mapping: keptColumns(found.mapping, before.headers, layout.headers) });
  }
  // An erasure during this job deletes all import files.
  if (!isUploadStored(db, id)) return null;
  writeLayout(db, id, layout);
  if (read.table) writeFacts(db, id, tableFacts(read.table, layout.nameReports ?? null));
  return { rows: layout.rows };
}

type Attempt = { read: FileRead | null; reading: Reading; problem: FileProblem | null };

function attempt(path: string, reading: Reading): Attempt {
  const read = tryRead(path, reading);
  const refused = read instanceof FileRefused ? read : read.problem;
  const problem = refused && { code: refused.code, values: refused.values };
  if (!problem || Object.keys(reading).length === 0) {
    return { read: read instanceof FileRefused ? null : read, reading, problem };
  }
  return { ...attempt(path, {}), problem };
}

function tryRead(path: string, reading: Reading): FileRead | FileRefused {
  try {
    return readTable(path, reading);
  } catch (cause) {
    if (cause instanceof FileRefused) return cause;
    throw cause;
  }
}

/** True if the file has a table, or another choice may lead to one. */
function canGoOn({ problem, facts }: FileRead): boolean {
  return !problem || facts.sheets.some(({ at, rows }) => at !== facts.sheet && rows > 1);
}

function layoutOf({ table, facts }: FileRead, nameReports: TitleReport | null): Layout {
  const { headers = [], rows = [] } = table ?? {};
  const samples = rows.slice(0, shownSamples).map(({ cells }) => cells.map((cell) => cell.slice(0, 80)));
  return { headers, rows: rows.length, samples, file: facts, nameReports };
}
