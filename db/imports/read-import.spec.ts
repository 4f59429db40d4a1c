import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importFile, readFacts, readLayout } from "@/db/jobs/import-files";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { usualDefaults } from "@/domain/imports/import-fields";
import { findImport } from "./find-import";
import { fileCase, head, imported, line, outcomesOf, readAgain } from "./import-file.fixture";
import { reviseImport } from "./save-import";
import { rowOf, workbookOf } from "./table/workbook.fixture";

const list = (name: string, ...headers: string[]) =>
  rowOf(1, headers) + rowOf(2, [name, "Ficticia Soto", "2026-01-08"]);

const sheets = workbookOf([
  { name: "Enero", rows: list("Ana", "Nombres", "Apellidos", "Fecha") },
  { name: "Febrero", rows: list("Eva", "Nombres", "Apellidos", "Día") },
  { name: "Vacía", rows: "" },
]);

test("another sheet is read again: the simulation is discarded, and columns with the same header are kept", async () => {
  const db = await openTestLedger();
  const { id } = await imported(db, sheets, { isSimulated: true });
  expect(findImport(db, id)?.counts).toMatchObject({ new: 1 });
  const columns = { givenNames: 1, surnames: 0, day: 2 };
  await reviseImport(db, id, { mapping: { columns, defaults: usualDefaults, publication: "published" } });
  await readAgain(db, id, { sheet: 1 });
  expect(findImport(db, id)).toMatchObject({ reading: { sheet: 1 }, counts: null, problem: null });
  expect(findImport(db, id)?.mapping).toMatchObject({ columns, publication: "published" });
  expect(readLayout(db, id)).toMatchObject({ headers: ["Nombres", "Apellidos", "Día"], file: { sheet: 1, asks: [] } });
});

test("a choice that cannot be read is dropped with its reason, and the file is read as before", async () => {
  const db = await openTestLedger();
  const { id } = await imported(db, sheets, { isSimulated: true });
  await readAgain(db, id, { sheet: 2 });
  expect(findImport(db, id)).toMatchObject({ reading: {}, problem: { code: "file_empty" } });
  expect(readLayout(db, id)?.file).toMatchObject({ sheet: 0, asks: [] });
});

test("the simulation and the import read the file as chosen", async () => {
  const db = await openTestLedger();
  const { rows } = await imported(db, sheets, { reading: { sheet: 1 } });
  expect(rows.map(({ name, outcome }) => [name, outcome])).toEqual([["Eva Ficticia Soto", "new"]]);
});

test("a file without headers is read with the letters of its columns", async () => {
  const db = await openTestLedger();
  const text = "Ana;Ficticia Soto;08/01/2026\nLuis;Inventado Rojas;08/01/2026\n";
  const { layout } = await imported(db, text, { reading: { headerRow: 0 } });
  expect(layout).toMatchObject({ headers: ["A", "B", "C"], rows: 2, file: { headerRow: 0 } });
});

test("what the file's name reports is still known after the file was read again", async () => {
  const db = await openTestLedger();
  const { id } = await imported(db, sheets, { name: "casa por cárcel", isSimulated: true });
  await readAgain(db, id, { sheet: 1 });
  expect(readFacts(db, id)?.title).toEqual({ what: "house_arrest", isMixed: false });
});

test("the downloaded refused rows, uploaded unchanged, are refused again for the same reason", async () => {
  const files = [
    fileCase("error-in-date-cell.xlsx"),
    Buffer.from(`${head}\n${line(1, "")}\nSoto;Ana;V-1;08/01/2026;tocoron;;Ficticia`),
  ];
  for (const bytes of files) {
    const db = await openTestLedger();
    const first = await imported(db, bytes, { undated: "held" });
    const refused = readFileSync(importFile(db, first.id, "refused.csv"));
    const again = await imported(await openTestLedger(), refused, { undated: "held" });
    expect(outcomesOf(first.rows)[1]).toBe("3 refused cell_unread");
    expect(outcomesOf(again.rows)).toEqual(["2 refused cell_unread"]);
  }
});
