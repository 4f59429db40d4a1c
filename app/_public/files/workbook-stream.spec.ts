import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openXlsx } from "@/db/imports/table/read-xlsx";
import type { SheetColumn } from "@/domain/exports/workbook/sheet-xml";
import { workbookStream } from "./workbook-stream";

const columns: SheetColumn[] = [
  { name: "id", type: "number", width: 10 },
  { name: "day", type: "date", width: 10 },
  { name: "text", type: "text", width: 10 },
];
const notes = { name: "Fuente y notas", columns, pages: [[[1, null, "CC BY 4.0"]]] };

async function bytesOf(pages: (string | number | null)[][][]) {
  const answer = workbookStream([{ name: "Descargas", columns, pages }, notes], "x.xlsx");
  return Buffer.from(await answer.arrayBuffer());
}

const partOf = (bytes: Buffer, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

test("numbers and whole days are stored as such, partial days and texts as text, and blanks as nothing", async () => {
  const bytes = await bytesOf([
    [[806, "2026-01-05", "Foro Penal"]],
    [
      [null, "2026-01", ""],
      [0, "1811-07-05", "ñ < & >"],
    ],
  ]);
  const book = openXlsx(bytes);
  expect(book.sheets.map(({ name }) => name)[0]).toBe("Descargas");
  const { rows } = book.read(0);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["id", "day", "text"],
    ["806", "2026-01-05", "Foro Penal"],
    ["", "2026-01"],
    ["0", "1811-07-05", "ñ < & >"],
  ]);
  const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<c r="A2"><v>806</v></c><c r="B2" s="1"><v>46027</v></c>');
  expect(sheet).not.toContain('r="A3"');
});

test("no text becomes a formula, no character breaks the file, and every part of it is well-formed XML", async () => {
  const start = fc.constantFrom(
    "=1+1",
    '=HYPERLINK("x")',
    "+58",
    "-1",
    "@x",
    "<c>",
    "&amp;",
    "]]>",
    "\u0000",
    "\ud800",
    "\t",
  );
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.tuple(start, fc.string()).map(([a, b]) => a + b),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 5 }), async (texts) => {
      const bytes = await bytesOf([texts.map((text) => [1, null, text])]);
      for (const [path, part] of Object.entries(unzipSync(bytes))) {
        const problems: string[] = [];
        const parser = new DOMParser({ onError: (_, message) => void problems.push(message) });
        const document = parser.parseFromString(strFromU8(part), "text/xml");
        expect([path, problems, document.getElementsByTagName("f").length]).toEqual([path, [], 0]);
      }
      const found = new DOMParser().parseFromString(partOf(bytes, "xl/worksheets/sheet1.xml"), "text/xml");
      const written = Array.from(found.getElementsByTagName("t"), ({ textContent }) => textContent).slice(3);
      expect(written).toHaveLength(texts.filter((text) => text !== "").length);
    }),
    { numRuns: 50 },
  );
});

test("a long list keeps every row, and other work runs while it is written", async () => {
  const pages = Array.from({ length: 40 }, (_, page) =>
    Array.from({ length: 500 }, (_, row) => [page * 500 + row, "2026-01-05", `Fila ${row}`]),
  );
  let turns = 0;
  const count = setInterval(() => (turns += 1), 1);
  const bytes = await bytesOf(pages);
  clearInterval(count);
  const { rows } = openXlsx(bytes).read(0);
  expect(rows).toHaveLength(20_001);
  expect(rows.at(-1)?.cells[0]).toBe("19999");
  expect(turns).toBeGreaterThan(10);
});

test("the pages end when the client disconnects", async () => {
  let [begun, ended] = [false, false];
  function* endless() {
    begun = true;
    try {
      for (let row = 0; ; row += 1) yield [[row, null, Math.sin(row).toString(36).repeat(50)]];
    } finally {
      ended = true;
    }
  }
  const reader = workbookStream([{ name: "x", columns, pages: endless() }], "x.xlsx").body?.getReader();
  while (!begun) await reader?.read();
  await reader?.cancel();
  expect(ended).toBe(true);
});
