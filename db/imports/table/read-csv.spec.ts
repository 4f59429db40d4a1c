import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import { readBytes, tableIn } from "./files.fixture";
import { readCsv } from "./read-csv";

const rows = [
  ["Apellidos y nombres", "C.I.", "Monto", "Nota"],
  ["Ficticia Soto, Ana", "V-1", "1,5", "una línea; otra"],
  ["Inventado Rojas, Luis", "V-2", "2,75", "a|b\ndos líneas"],
  ['Supuesta "Eva" Mora', "V-3", "", "1\t2"],
];

test.each([";", ",", "\t", "|"])(
  "cells keep commas, decimals, quotes and line breaks if %j separates them",
  (delimiter) => {
    const text = stringify(rows, { delimiter });
    for (const title of ["", "Listado, por lugar, día y nombre\n\n", "ONG Inventada;;;\nCorte: 5 de febrero, 2026\n"]) {
      const { facts, table } = readBytes(title + text);
      expect(facts.delimiter).toBe(delimiter);
      expect([table?.headers, ...(table?.rows ?? []).map(({ cells }) => cells)]).toEqual(rows);
    }
  },
);

test.each(["sep=|\n", '"sep=|"\r\n', "\ufeffsep=|\r\n"])(
  "the separator that %j names is used, and its line is no row",
  (named) => {
    expect(tableIn(`${named}Nombre|Lugar;Sala\nAna|Uno;Dos\n`)).toMatchObject({
      headers: ["Nombre", "Lugar;Sala"],
      rows: [{ row: 2, cells: ["Ana", "Uno;Dos"] }],
    });
  },
);

test("the user's separator wins over the one that was found", () => {
  expect(tableIn("Nombre;C.I.,Lugar\nAna;1,Uno\n", { delimiter: "," })?.headers).toEqual(["Nombre;C.I.", "Lugar"]);
});

test("a cell that an export protected from being a formula is read as it was", () => {
  const cells = ["=1+1", "+58 412", "-El Flaco-", "@ana", "＝x", "'Ndrangheta", "\tx"];
  const text = stringify([cells], { bom: true, record_delimiter: "windows", escape_formulas: true, delimiter: ";" });
  expect(readCsv(text, ";").rows[0]?.cells).toEqual(cells);
});

test("a name with an unquoted comma shifts its row, which is therefore not read", () => {
  const table = tableIn("Nombre,Lugar\nAna,Tocorón\nSoto, Ana,Tocorón\n");
  expect(table?.rows.map(({ unread }) => unread)).toEqual([undefined, [2]]);
});

test("row numbers are those that a spreadsheet shows", () => {
  const table = tableIn('Título\n\nNombre;Lugar\n"Ana\nFicticia";x\n\nLuis;y\n');
  expect([table?.headerRow, ...(table?.rows ?? []).map(({ row }) => row)]).toEqual([3, 4, 6]);
});
