import { expect, test } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { fileCase, head, held, imported, line, outcomesOf, releases, workbook } from "./import-file.fixture";

test("titles, totals and sources between the rows of a list are refused rows and no people", async () => {
  const db = await openTestLedger();
  const { rows } = await imported(db, fileCase("held-list-with-section-and-total-rows.csv"), { undated: "held" });
  expect(rows.map(({ outcome }) => outcome)).toEqual([
    ...["refused", "new", "refused", "refused"],
    ...["refused", "refused", "refused"],
  ]);
  // The ledger has no place "Rodeo I", so the row is refused.
  expect(rows[3]?.problems).toMatchObject([{ code: "place_unknown" }]);
});

test("a row with a single cell that may be a name is a question", async () => {
  const db = await openTestLedger();
  const text = `${head}\n${line(1, "")}\n${line(2, "")}\nCasimiro Imaginario;;;;;`;
  const { rows } = await imported(db, text, { day: "2026-01-08" });
  expect(outcomesOf(rows)).toEqual(["2 new", "3 new", "4 doubtful row_alone"]);
});

test.each(["title-row-above-headers.csv", "title-rows-above-headers.xlsx", "sheet-with-title.xlsx"])(
  "the headers of %s are found below its title",
  async (name) => {
    const db = await openTestLedger();
    const { rows, layout } = await imported(db, fileCase(name));
    expect(layout?.headers.slice(-2)).toEqual(["Fecha de excarcelación", "Lugar"]);
    expect(layout?.headerRow).toBeGreaterThan(1);
    expect(rows.every(({ outcome, problems }) => outcome === "new" || problems[0]?.field === "facility")).toBe(true);
  },
);

test("a single cell above wider rows is not a header", async () => {
  const db = await openTestLedger();
  expect((await imported(db, "Lista\nUno;Dos;Tres\nCuatro;Cinco;Seis")).refused).toBe("file_headers");
});

test.each([
  ["error-in-date-cell.xlsx", "D3"],
  ["formula-without-kept-value.xlsx", "D3"],
])(
  "an unread cell is not blank: the row of %s is refused and no person is imported as still detained",
  async (name, cell) => {
    const db = await openTestLedger();
    const { rows } = await imported(db, fileCase(name), { undated: "held" });
    expect(rows[1]).toMatchObject({ outcome: "refused", problems: [{ code: "cell_unread", values: { cell } }] });
    expect(held(db)).toEqual([]);
  },
);

test.each(["#REF!", "#N/A", "#¡REF!", "#¿NOMBRE?", "#DIV/0!", "#######", "=HOY()", "=D2+37", '=UPPER(""ana"")'])(
  "the text %s in a CSV cell is also unread",
  async (text) => {
    const db = await openTestLedger();
    const { rows } = await imported(db, `${head}\n${line(1, "").replace("08/01/2026", `"${text}"`)}`, {
      undated: "held",
    });
    expect(outcomesOf(rows)).toEqual(["2 refused cell_unread"]);
  },
);

test("in a merged area only the first cell is read; ISO dates keep their day in every time zone", async () => {
  const db = await openTestLedger();
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rowOf = (n: number, name: string, day: string) =>
    `<row r="${n}">${cell(`A${n}`, name)}${n === 3 ? "" : cell(`B${n}`, "Ficticia Soto")}<c r="C${n}" t="d"><v>${day}</v></c></row>`;
  const rows = `<row r="1">${cell("A1", "Nombres")}${cell("B1", "Apellidos")}${cell("C1", "Fecha")}</row>${rowOf(2, "Ana", "2026-01-08T00:00:00")}${rowOf(3, "Luis", "2026-02-14")}`;
  const sheet = `<sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>`;
  const found = await imported(db, workbook(sheet));
  expect(outcomesOf(found.rows)).toEqual(["2 new", "3 refused cell_unread"]);
  expect(found.rows[1]?.problems[0]?.values).toEqual({ cell: "B3" });
  expect(releases(db)).toEqual(["2026-01-08"]);
});

test.each([
  "cells-without-r.xlsx",
  "date1904-true.xlsx",
  "hidden-first-sheet.xlsx",
  "empty-first-sheet.xlsx",
  "chartsheet-first.xlsx",
])("%s is read from the sheet that Excel shows, with correct days", async (name) => {
  const db = await openTestLedger();
  const { rows } = await imported(db, fileCase(name));
  expect(rows.map(({ outcome }) => outcome)).toEqual(["new", "new"]);
  expect(releases(db)).toEqual(["2026-01-08", "2026-02-14"]);
});

test("the list of the sheet after a cover is read, and formulas without values are refused", async () => {
  const db = await openTestLedger();
  const { rows } = await imported(db, fileCase("list-on-second-sheet.xlsx"));
  expect(rows.map(({ row, problems }) => [row, problems[0]?.code])).toEqual([
    [2, undefined],
    [3, "cell_unread"],
    [4, "cell_unread"],
    [5, "row_not_person"],
  ]);
});

test.each([
  ["utf8-one-bad-byte.csv", 3],
  ["excel-msdos-cp850.csv", 1],
  ["excel-macintosh.csv", 1],
])("%s is refused because its letters cannot be read", async (name) => {
  const db = await openTestLedger();
  expect((await imported(db, fileCase(name))).refused).toBe("file_letters");
});

test("an export of refused rows is imported again without the apostrophes that protect its cells", async () => {
  const db = await openTestLedger();
  const text = fileCase("refused-rows-round-trip.csv").toString("utf8");
  const guarded = text
    .replace(/;([@+=-])/g, ";'$1")
    .replaceAll("31/02/2026", "08/01/2026")
    .replaceAll("Tocorón", "tocoron");
  await imported(db, guarded);
  const names = db.$client.prepare("SELECT also_known_as FROM people ORDER BY id").pluck().all();
  expect(names).toEqual(["@anaficticia", "-El Flaco-"]);
});
