import { expect, test } from "vitest";
import { readBytes } from "./files.fixture";
import { rowOf, workbookOf } from "./workbook.fixture";

const list = (name: string) => rowOf(1, ["Nombre", "Fecha"]) + rowOf(2, [name, "2026-01-08"]);
const cover = rowOf(1, ["ONG INVENTADA"]) + rowOf(2, ["Corte: 5 de febrero"]) + rowOf(3, ["Contacto"]);
const titleOf = (bytes: Uint8Array, sheet?: number) =>
  readBytes(bytes, sheet === undefined ? {} : { sheet }).table?.titles[0];

test("the sheet that Excel shows first is read; the user may choose another, also a hidden one", () => {
  const bytes = workbookOf(
    [
      { name: "Vieja", rows: list("Ana") },
      { name: "Oculta", rows: list("Eva"), state: "veryHidden" },
      { name: "Nueva", rows: list("Luis") },
      { name: "Gráfico", rows: "", kind: "chartsheet" },
    ],
    { active: 2 },
  );
  expect([titleOf(bytes), titleOf(bytes, 0), titleOf(bytes, 1)]).toEqual(["Nueva", "Vieja", "Oculta"]);
  expect(readBytes(bytes).facts).toMatchObject({
    asks: [],
    sheet: 2,
    sheets: [
      { at: 0, name: "Vieja", state: "visible", rows: 2 },
      { at: 1, name: "Oculta", state: "veryHidden", rows: 2 },
      { at: 2, name: "Nueva", state: "visible", rows: 2 },
      { at: 3, name: "Gráfico", state: "chart", rows: 0 },
    ],
  });
});

test("behind a cover, the only list is read; of several lists the user chooses", () => {
  const one = workbookOf([
    { name: "Portada", rows: cover },
    { name: "Lista", rows: list("Ana") },
  ]);
  expect([titleOf(one), readBytes(one).facts.asks]).toEqual(["Lista", []]);
  const several = workbookOf([
    { name: "Portada", rows: cover },
    { name: "Enero", rows: list("Ana") },
    { name: "Febrero", rows: list("Eva") },
  ]);
  expect(readBytes(several).facts.asks).toEqual(["sheet"]);
  expect(titleOf(several, 2)).toBe("Febrero");
});

test("a list with unknown headers that Excel shows first is not replaced by another sheet", () => {
  const unknown = rowOf(1, ["Quién", "Cuándo", "Dónde"]) + rowOf(2, ["Ana", "ayer", "allá"]);
  const places = rowOf(1, ["Lugar", "Sigla"]) + rowOf(2, ["Tocorón", "TCR"]);
  const bytes = workbookOf([
    { name: "Lista", rows: unknown },
    { name: "Lugares", rows: places },
  ]);
  expect(readBytes(bytes).facts).toMatchObject({ sheet: 0, asks: ["headers"] });
  const two = workbookOf([
    { name: "Lista", rows: unknown },
    { name: "Otra", rows: list("Ana") },
  ]);
  expect(readBytes(two).facts.asks).toEqual(["sheet"]);
});

test("if only a hidden sheet has rows, the user is asked before it is read", () => {
  const bytes = workbookOf([
    { name: "Vacía", rows: "" },
    { name: "Datos", rows: list("Ana"), state: "hidden" },
  ]);
  expect(readBytes(bytes).facts).toMatchObject({ asks: ["sheet"], sheet: 1 });
  expect(readBytes(bytes, { sheet: 1 }).facts.asks).toEqual([]);
});

const filtered = workbookOf([
  {
    name: "Lista",
    before: '<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="true"/></cols>',
    rows:
      rowOf(1, ["Nombre", "Fecha"]) +
      rowOf(2, ["Ana", "2026-01-08"], 'hidden="1"') +
      rowOf(3, ["Luis", "2026-01-09"]) +
      rowOf(4, [], 'hidden="1"'),
  },
]);

test("hidden rows are asked about, and are read or left out as the user says", () => {
  expect(readBytes(filtered).facts).toMatchObject({ asks: ["hidden"], hiddenRows: [2], hiddenColumns: [1] });
  expect(readBytes(filtered, { hiddenRows: "read" }).table?.rows).toMatchObject([{ row: 2, hidden: true }, { row: 3 }]);
  expect(readBytes(filtered, { hiddenRows: "skipped" })).toMatchObject({
    facts: { asks: [], hiddenRows: [2], hiddenRowsAre: "skipped" },
    table: { rows: [{ row: 3 }] },
  });
});
