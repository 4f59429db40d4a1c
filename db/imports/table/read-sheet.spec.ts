import { afterEach, expect, test } from "vitest";
import { tableIn } from "./files.fixture";
import { FileRefused } from "./table";
import { rowOf, workbookOf } from "./workbook.fixture";

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone ?? "";
  if (zone === undefined) delete process.env.TZ;
});

const formats =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="0&quot; días&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs>';
const strings = "<si><t>Ana</t></si><si><r><t>Lu</t></r><r><rPr><b/></rPr><t>is</t></r><rPh><t>ルイス</t></rPh></si>";
const head = rowOf(1, ["Nombre", "Fecha"]);
const cellsOf = (cell: string, properties = "") =>
  tableIn(workbookOf([{ name: "Hoja", rows: head + rowOf(2, ["x", cell]) }], { formats, strings, properties }))
    ?.rows[0];

test.each([
  ["a date", '<c r="B2" s="1"><v>46030</v></c>', "2026-01-08"],
  ["a date with a time", '<c r="B2" s="2"><v>46030.999</v></c>', "2026-01-08"],
  ["an ISO date", '<c r="B2" t="d"><v>2026-01-08</v></c>', "2026-01-08"],
  ["an ISO date late in the day", '<c r="B2" t="d"><v>2026-01-08T23:59:59Z</v></c>', "2026-01-08"],
])("%s is the same civil day in every time zone", (_name, cell, day) => {
  for (const each of ["America/Caracas", "UTC", "Pacific/Auckland", "Pacific/Kiritimati"]) {
    process.env.TZ = each;
    expect(cellsOf(cell)?.cells[1]).toBe(day);
  }
});

test.each(["1", "true", "TRUE"])('dates of a workbook with date1904="%s" count from 1904', (value) => {
  expect(cellsOf('<c r="B2" s="1"><v>44568</v></c>', `date1904="${value}"`)?.cells[1]).toBe("2026-01-08");
});

test("a day number without a date's format counts from 1904 below other dates, and is unread elsewhere", () => {
  const rows = [
    head,
    rowOf(2, ["x", '<c r="B2" s="1"><v>44568</v></c>']),
    rowOf(3, ["x", '<c r="B3"><v>44569</v></c>']),
  ];
  const book = (lines: string[]) =>
    workbookOf([{ name: "Hoja", rows: lines.join("") }], { formats, properties: 'date1904="1"' });
  expect(tableIn(book(rows))?.rows[1]?.cells[1]).toBe("2026-01-09");
  expect(tableIn(book([head, rows[2] ?? ""]))?.rows[0]).toEqual({ row: 3, cells: ["x", ""], unread: [1] });
});

test.each([
  ["an ID number", '<c r="B2"><v>97001001</v></c>', "97001001"],
  ["an ID number that Excel stores with an exponent", '<c r="B2"><v>9.7001001E7</v></c>', "97001001"],
  ["a number with a unit", '<c r="B2" s="4"><v>15</v></c>', "15"],
  ["a time", '<c r="B2" s="3"><v>0.354166666666667</v></c>', "08:30"],
  ["a shared text", '<c r="B2" t="s"><v>0</v></c>', "Ana"],
  ["a rich text with its reading aid", '<c r="B2" t="s"><v>1</v></c>', "Luis"],
  [
    "an inline text with its reading aid",
    '<c r="B2" t="inlineStr"><is><t>Eva</t><rPh><t>エバ</t></rPh></is></c>',
    "Eva",
  ],
  ["a line break", '<c r="B2" t="str"><v>una_x000A_dos</v></c>', "una\ndos"],
  ["a boolean", '<c r="B2" t="b"><v>1</v></c>', "true"],
  ["the result of a formula", '<c r="B2" t="str"><f>A2</f><v>x</v></c>', "x"],
])("%s is read as a person sees it", (_name, cell, text) => {
  expect(cellsOf(cell)).toEqual({ row: 2, cells: ["x", text] });
});

test.each([
  ["an error", '<c r="B2" t="e"><v>#N/A</v></c>'],
  ["a formula without a result", '<c r="B2"><f>TODAY()</f></c>'],
  ["a shared formula with a blank result", '<c r="B2"><f t="shared" si="0"/><v></v></c>'],
  ["a text that is missing from the workbook", '<c r="B2" t="s"><v>99</v></c>'],
  ["a day after all calendars", '<c r="B2" s="1"><v>9999999</v></c>'],
])("%s is an unread cell, not a blank one", (_name, cell) => {
  expect(cellsOf(cell)?.unread).toEqual([1]);
});

test("cells and rows without positions follow each other", () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = `<row>${cell("Nombre")}${cell("Lugar")}</row><row>${cell("Ana")}<c/><c t="n"><v>3</v></c></row>`;
  expect(tableIn(workbookOf([{ name: "Hoja", rows }]))?.rows).toEqual([{ row: 2, cells: ["Ana", "", "3"] }]);
});

test("a merged place belongs to all of its rows, and a merged title is one title", () => {
  const rows = [
    rowOf(1, ["Excarcelados del 8 de enero"]),
    rowOf(2, ["Nombre", "Apellido", "Lugar"]),
    rowOf(3, ["Ana", "Soto", "Tocorón"]),
    rowOf(4, ["Luis", "Rojas"]),
    rowOf(5, ["Eva", "Mora"]),
    rowOf(6, ["RODEO I"]),
  ].join("");
  const after = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="C3:C5"/><mergeCell ref="A6:C6"/></mergeCells>';
  const table = tableIn(workbookOf([{ name: "", rows, after }]));
  expect(table?.titles).toEqual(["Excarcelados del 8 de enero"]);
  expect(table?.rows).toEqual([
    { row: 3, cells: ["Ana", "Soto", "Tocorón"] },
    { row: 4, cells: ["Luis", "Rojas", "Tocorón"] },
    { row: 5, cells: ["Eva", "Mora", "Tocorón"] },
    { row: 6, cells: ["RODEO I"], unread: [1, 2] },
  ]);
});

test("of headers in two rows, the lower row is used", () => {
  const rows = [
    rowOf(1, ["Nombre", "Cédula", "Fecha"]),
    rowOf(2, ["", "", "Detención", "Excarcelación"]),
    rowOf(3, ["Ana Soto", "V-1", "2025", "2026"]),
  ].join("");
  const after = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/></mergeCells>';
  expect(tableIn(workbookOf([{ name: "", rows, after }]))?.headers).toEqual([
    "Nombre",
    "Cédula",
    "Detención",
    "Excarcelación",
  ]);
});

test("the files of a workbook may have other names, and backslashes in them", () => {
  const rows = head + rowOf(2, ["Ana", "2026"]);
  const bytes = workbookOf([{ name: "Hoja", rows }]);
  const text = Buffer.from(bytes).toString("latin1").replaceAll("xl/", "xl\\");
  expect(tableIn(Buffer.from(text, "latin1"))?.rows).toEqual([{ row: 2, cells: ["Ana", "2026"] }]);
});

test("rows, columns and areas that no sheet can have are refused or left out at once", () => {
  const began = performance.now();
  const rows = head + rowOf(2, ["Ana", "2026"]);
  const read = (sheet: object) => tableIn(workbookOf([{ name: "", rows, ...sheet }]));
  const refused = new FileRefused("file_damaged");
  for (const row of ["999999999999", "1048577", "0", "-1", "NaN"]) {
    expect(() => read({ rows: `${rows}<row r="${row}"><c t="str"><v>Luis</v></c></row>` }), row).toThrow(refused);
  }
  const far = `${rows}<row r="1048576"><c t="str"><v>Luis</v></c></row>`;
  const areas = '<mergeCell ref="A1:ZZ1048576"/>'.repeat(10_000);
  expect(() => read({ rows: far, after: `<mergeCells>${areas}</mergeCells>` })).toThrow(refused);
  expect(read({ after: '<mergeCells><mergeCell ref="A2:A999999999999"/></mergeCells>' })?.rows).toHaveLength(1);
  expect(read({ before: '<cols><col min="-999999999" max="9" hidden="1"/></cols>' })?.rows).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(2000);
});
