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
    expect(layout?.file?.headerRow).toBeGreaterThan(1);
    expect(rows.every(({ outcome, problems }) => outcome === "new" || problems[0]?.field === "facility")).toBe(true);
  },
);

test("headers that are not recognised are asked about, and nothing is imported before the answer", async () => {
  const text = "Lista\nQuién;Cuándo;Dónde\nAna Ficticia Soto;08/01/2026;tocoron";
  const asked = await imported(await openTestLedger(), text);
  expect([asked.asks, asked.rows]).toEqual([["headers"], []]);
  const { layout } = await imported(await openTestLedger(), text, { reading: { headerRow: 2 } });
  expect(layout?.headers).toEqual(["Quién", "Cuándo", "Dónde"]);
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

test("the value of a merged area belongs to each of its rows, but a name across two columns is not read", async () => {
  const db = await openTestLedger();
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rowOf = (n: number, ...texts: string[]) =>
    `<row r="${n}">${texts.map((text, at) => (text ? cell(`${"ABCD"[at]}${n}`, text) : "")).join("")}</row>`;
  const rows = [
    rowOf(1, "Nombres", "Apellidos", "Fecha", "Lugar"),
    rowOf(2, "Ana", "Ficticia Soto", "08/01/2026", "Tocorón"),
    rowOf(3, "Luis", "Inventado Rojas", "08/01/2026"),
    rowOf(4, "Eva Supuesta Mora", "", "08/01/2026"),
  ].join("");
  const merged = '<mergeCells><mergeCell ref="D2:D4"/><mergeCell ref="A4:B4"/></mergeCells>';
  const found = await imported(db, workbook(`<sheetData>${rows}</sheetData>${merged}`));
  expect(outcomesOf(found.rows)).toEqual(["2 new", "3 new", "4 refused cell_unread"]);
  expect(found.rows[2]?.problems[0]?.values).toEqual({ cell: "B4" });
  expect(db.$client.prepare("SELECT facility FROM releases").pluck().all()).toEqual(["tocoron", "tocoron"]);
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

test.each(["excel-msdos-cp850.csv", "excel-macintosh.csv"])("the names of %s are read correctly", async (name) => {
  const db = await openTestLedger();
  const { rows } = await imported(db, fileCase(name));
  expect(rows.map(({ name: person }) => person)).toEqual([
    "Inventada María Ficticia Soto",
    "Peña Núñez Ficticio Ñandú",
  ]);
});

test("a file with one damaged letter is asked about; read as UTF-8, only that row is refused", async () => {
  const asked = await imported(await openTestLedger(), fileCase("utf8-one-bad-byte.csv"));
  expect(asked.asks).toEqual(["encoding"]);
  const [mixed, utf8] = asked.layout?.file?.previews ?? [];
  expect([mixed?.encoding, mixed?.lines[0]?.text]).toEqual([
    "utf-8-mixed",
    "Peña Núñez;Ficticio Ñandú;V-91234568;14/02/202",
  ]);
  expect(utf8).toMatchObject({ encoding: "utf-8", unreadable: [3] });
  const db = await openTestLedger();
  const { rows } = await imported(db, fileCase("utf8-one-bad-byte.csv"), { reading: { encoding: "utf-8" } });
  expect(rows[0]?.name).toBe("Inventada María Ficticia Soto");
  expect(rows[1]?.problems).toMatchObject([{ code: "cell_unread", values: { cell: "B3" } }]);
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
