import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { fileOf, tableIn } from "./files.fixture";
import { readTable } from "./read-table";

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const expected = {
  headers: ["Nombre", "Año"],
  rows: [
    { row: 2, cells: ["Inventada Ñandú", "2026"] },
    { row: 3, cells: ["=1+1", "7"] },
  ],
};
const text = (sign: string, end: string) =>
  ["Nombre|Año", "Inventada Ñandú|2026", "=1+1|7", ""].join(end).replaceAll("|", sign);

test.each<[string, Buffer | string]>([
  ["UTF-8", text(",", "\n")],
  ["UTF-8 with a mark and semicolons", `\ufeff${text(";", "\r\n")}`],
  ["tabs and old Macintosh line endings", text("\t", "\r")],
  ["mixed line endings", "Nombre,Año\r\nInventada Ñandú,2026\n=1+1,7\r"],
  ["Windows-1252", Buffer.from(text(";", "\r\n"), "latin1")],
  ["UTF-16 with a mark", utf16(`\ufeff${text("\t", "\r\n")}`)],
  ["UTF-16 without one", utf16(text(",", "\n"))],
  ["UTF-16 of the other order", Buffer.from(utf16(`\ufeff${text(",", "\n")}`)).swap16()],
  ["a line that names the separator", `sep=;\n${text(";", "\n")}`],
])("a table reads the same from %s, with formulas as text", (_name, bytes) => {
  expect(tableIn(bytes)).toMatchObject(expected);
});

test("quoted cells may contain separators, quotes and line breaks", () => {
  const table = tableIn('Nombre,Nota\n"Ficticia, ""Inventada""","una\r\ndos"\n');
  expect(table?.rows[0]?.cells).toEqual(['Ficticia, "Inventada"', "una\ndos"]);
});

test("headers may be repeated or blank, and rows may be short; a cell beyond the headers is unread", () => {
  const table = tableIn("Nombre,,Nombre\nuno\na,b,c,d\na,b,c,\n");
  expect(table?.headers).toEqual(["Nombre", "", "Nombre"]);
  expect(table?.rows.map(({ cells, unread }) => [cells.length, unread])).toEqual([
    [1, undefined],
    [4, [3]],
    [4, undefined],
  ]);
});

test("the first sheet of a workbook is read, with dates as days", () => {
  expect(tableIn(workbook())).toMatchObject({
    headers: ["Nombre", "Fecha"],
    rows: [{ row: 2, cells: ["Inventada Ñandú", "2026-01-08"] }],
  });
});

test.each<[string, string, Buffer | Uint8Array | string]>([
  ["an empty file", "file_empty", ""],
  ["a file with only headers", "file_empty", "Nombre,Fecha\n"],
  ["a PDF", "file_kind", "%PDF-1.7\n…"],
  ["an old Excel file", "file_kind", Buffer.from("d0cf11e0a1b11ae1", "hex")],
  ["a file that is not text", "file_unknown", Buffer.from([1, 0, 0, 7, 0, 0, 255, 254, 0, 0])],
  ["a ZIP file without a workbook's parts", "file_damaged", zipSync({ "[Content_Types].xml": strToU8("<a/>") })],
  ["a workbook cut in half", "file_damaged", workbook().subarray(0, 300)],
  ["a ZIP bomb", "file_swollen", zipSync({ "xl/workbook.xml": new Uint8Array(200 * 1024 * 1024) }, { level: 1 })],
  ["a million columns", "file_columns_many", `${"a,".repeat(1_000_000)}\n1\n`],
  ["101 columns", "file_columns", `${Array(101).fill("Nombre").join(",")}\n1\n`],
  ["20,001 rows", "file_rows", `Nombre\n${"x\n".repeat(20_001)}`],
])("%s is refused with its own code", (_name, code, bytes) => {
  const read = () => {
    const { problem } = readTable(fileOf(bytes));
    if (problem) throw problem;
  };
  expect(read).toThrow(expect.objectContaining({ code }));
});

const utf16Name = (name: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(name, "utf16le")]);
const zipOf = (name: string) => zipSync({ [name]: strToU8("x") });

test.each<[string, string, Buffer | Uint8Array | string]>([
  ["a PDF", "pdf", "%PDF-1.7\n…"],
  ["a photo", "image", Buffer.from("ffd8ffe000104a464946", "hex")],
  ["a photo of an iPhone", "image", Buffer.from("\0\0\0\x18ftypheic", "latin1")],
  ["an old Excel workbook", "xls", utf16Name("Workbook")],
  ["an old Word document", "document", utf16Name("WordDocument")],
  ["a workbook with a password", "locked", utf16Name("EncryptedPackage")],
  ["a sheet of LibreOffice", "ods", zipOf("content.xml")],
  ["a document of Numbers", "numbers", zipOf("Index/Document.iwa")],
  ["a Word document", "document", zipOf("word/document.xml")],
  ["a binary workbook", "xlsb", zipOf("xl/workbook.bin")],
  ["a compressed list", "archive", zipOf("lista.csv")],
  ["a web page that is called .xls", "page", "\ufeff <html><table><tr><td>Ana</td></tr></table></html>"],
  ["a workbook in XML", "page", '<?xml version="1.0"?><Workbook/>'],
])("%s is refused with its kind", (_name, what, bytes) => {
  expect(() => tableIn(bytes)).toThrow(expect.objectContaining({ code: "file_kind", values: { what } }));
});

/** Returns a workbook with one sheet, as small as the format allows. */
function workbook(): Uint8Array {
  const main = "http://schemas.openxmlformats.org";
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
  const cell = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = `<sheetData><row r="1">${cell("A1", "Nombre")}${cell("B1", "Fecha")}</row><row r="2">${cell("A2", "Inventada Ñandú")}<c r="B2" s="1"><v>46030</v></c></row></sheetData>`;
  return zipSync({
    "[Content_Types].xml": xml(`<Types xmlns="${main}/package/2006/content-types"/>`),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${main}/spreadsheetml/2006/main" xmlns:r="${main}/officeDocument/2006/relationships"><sheets><sheet name="Hoja" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="rId1" Type="${main}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${main}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": xml(
      `<styleSheet xmlns="${main}/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    "xl/worksheets/sheet1.xml": xml(`<worksheet xmlns="${main}/spreadsheetml/2006/main">${sheet}</worksheet>`),
  });
}
