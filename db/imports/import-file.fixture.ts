import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { importFile, readFacts, readLayout } from "@/db/jobs/import-files";
import { readResults } from "@/db/jobs/import-results";
import { runJob } from "@/db/jobs/run-job";
import { startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { noon } from "@/db/testing/noon";
import { confirmedMapping } from "@/domain/imports/confirmed-mapping";
import { guessColumns } from "@/domain/imports/guess-columns";
import { type Mapping, usualDefaults } from "@/domain/imports/import-fields";
import type { Reading } from "@/domain/imports/reading";
import type { RowResult } from "@/domain/imports/row-outcome";
import { titleReport } from "@/domain/imports/title-report";
import { findImport } from "./find-import";
import { applyImportJob, simulateImport } from "./import-jobs";
import { readImport } from "./read-import";
import { createImport, reviseImport } from "./save-import";

/** The user who imports. */
export const actor = { id: "user:1" };
const work = { import_read: readImport, import_simulate: simulateImport, import_apply: applyImportJob };
/** Reads a file of the folder `cases`. */
export const fileCase = (name: string) => readFileSync(new URL(`./cases/${name}`, import.meta.url));

/** `isSimulated`: stop before the import is applied. */
type Typed = Partial<Mapping["defaults"]> & {
  name?: string;
  choices?: [number, string][];
  reading?: Reading;
  given?: Partial<Mapping>;
  isSimulated?: boolean;
};

async function run(db: Db, id: number, kind: keyof typeof work, more: object = {}) {
  const job = await startJob(db, actor.id, kind, noon, { import: id, locale: "es", ...more });
  await runJob(db, job.id, (report, each) => work[kind](db, each, report));
}

/**
 * Imports a file with the columns that its headers suggest and the meanings that the page proposes. Returns its rows; or why the file is refused, or what
 * must be chosen first.
 */
export async function imported(
  db: Db,
  bytes: Buffer | Uint8Array | string,
  { name, choices, reading, given, isSimulated, ...defaults }: Typed = {},
) {
  const upload = Buffer.from(bytes);
  const id = await createImport(db, actor.id, createHash("sha256").update(upload).digest("hex"), noon);
  writeFileSync(importFile(db, id, "upload"), upload);
  if (reading) await reviseImport(db, id, { reading });
  await run(db, id, "import_read", name ? { nameReports: titleReport(name) } : {});
  const layout = readLayout(db, id);
  const problem = findImport(db, id)?.problem;
  if (!layout?.file) return { id, refused: problem?.code, asks: [], rows: [] };
  if (layout.file.asks.length > 0) return { id, refused: problem?.code, asks: layout.file.asks, rows: [], layout };
  const columns = guessColumns(layout.headers);
  const typed: Mapping = { columns, defaults: { ...usualDefaults, ...defaults }, publication: "draft", ...given };
  const facts = readFacts(db, id);
  const mapping = facts ? confirmedMapping(typed, facts) : typed;
  await reviseImport(db, id, { mapping, ...(choices && { choices }) });
  await run(db, id, "import_simulate");
  if (!isSimulated) await run(db, id, "import_apply");
  return { id, refused: undefined, asks: [], rows: readResults(db, id) ?? [], layout, facts, mapping };
}

/** Reads the file again with other choices, as the page does. */
export async function readAgain(db: Db, id: number, reading: Reading) {
  await reviseImport(db, id, { reading });
  await run(db, id, "import_read");
}

/** Returns each row's number, outcome and problem codes. */
export const outcomesOf = (rows: readonly RowResult[]) =>
  rows.map(({ row, outcome, problems }) => [row, outcome, ...problems.map(({ code }) => code)].join(" "));
/** The days of the releases in the ledger. */
export const releases = (db: Db) => db.$client.prepare("SELECT day FROM releases ORDER BY id").pluck().all();
/** State and place of each detained person. */
export const held = (db: Db) =>
  db.$client
    .prepare("SELECT state, facility FROM custody_periods JOIN detentions d ON d.id = detention WHERE d.ended IS NULL")
    .all();

export const head = "Nombres;Apellidos;Cédula;Fecha de excarcelación;Lugar;Situación";
/** An importable row below `head`, with the given status and place. */
export const line = (index: number, status: string, place = "tocoron") =>
  `Inventada;Ficticia ${"abcdefghij"[index]}x;V-9123456${index};08/01/2026;${place};${status}`;

/** Returns a workbook with one sheet, as small as the format allows. */
export function workbook(sheet: string): Uint8Array {
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
  const main = "http://schemas.openxmlformats.org";
  const office = `${main}/officeDocument/2006/relationships`;
  return zipSync({
    "xl/workbook.xml": xml(
      `<workbook xmlns="${main}/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="Hoja" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": xml(`<worksheet xmlns="${main}/spreadsheetml/2006/main">${sheet}</worksheet>`),
  });
}
