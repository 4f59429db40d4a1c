import { expect, test } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { askedOrders } from "@/domain/imports/confirmed-mapping";
import { fileCase, imported, outcomesOf, releases } from "./import-file.fixture";

const sheet = (...days: string[]) =>
  [
    "Nombres;Apellidos;Cédula;Fecha",
    ...days.map((day, at) => `Inventada;Ficticia ${"abcdefghij"[at]}x;V-9123456${at};${day}`),
  ].join("\n");

test("a column that proves that the month comes first is read so, and the page shows the choice", async () => {
  const db = await openTestLedger();
  const { rows, facts, mapping } = await imported(db, fileCase("month-first-column.csv"));
  expect(rows.map(({ outcome }) => outcome)).toEqual(Array(4).fill("new"));
  expect(releases(db)).toEqual(["2026-01-13", "2026-02-03", "2026-01-25", "2026-01-09"]);
  expect(facts && mapping && askedOrders(facts, mapping)).toMatchObject([
    { field: "day", dates: { proof: "month_first", ambiguous: ["2/3/2026", "1/9/2026"] } },
  ]);
});

test("without proof the day comes first, and the user can say otherwise", async () => {
  const db = await openTestLedger();
  await imported(db, sheet("4/2/26", "04.02.2026", "2026-02-04", "4-feb-26"));
  expect(releases(db)).toEqual(Array(4).fill("2026-02-04"));
  const other = await openTestLedger();
  await imported(other, sheet("4/2/26", "04-02-2026", "2026-02-04"), { given: { orders: { day: "month_first" } } });
  expect(releases(other)).toEqual(["2026-04-02", "2026-04-02", "2026-02-04"]);
});

test("in a column that contradicts itself, ambiguous dates are refused until the user chooses", async () => {
  const days = ["13/1/2026", "1/25/2026", "2/3/2026"];
  const db = await openTestLedger();
  expect(outcomesOf((await imported(db, sheet(...days))).rows)).toEqual(["2 new", "3 new", "4 refused date_order"]);
  const chosen = await openTestLedger();
  await imported(chosen, sheet(...days), { given: { orders: { day: "day_first" } } });
  expect(releases(chosen)).toEqual(["2026-01-13", "2026-01-25", "2026-03-02"]);
});

test.each([
  ["the title", `Actualizado al 5 de febrero de 2026\n${sheet("4 de febrero", "3/2", "2 feb.")}`],
  ["the other dates", sheet("4 de febrero", "3/2", "02/02/2026")],
])("a year that the dates do not state comes from %s", async (_from, text) => {
  const db = await openTestLedger();
  await imported(db, text);
  expect(releases(db)).toEqual(["2026-02-04", "2026-02-03", "2026-02-02"]);
});

test("where nothing states the year, or two years are possible, those rows are refused until the user says it", async () => {
  const db = await openTestLedger();
  expect(outcomesOf((await imported(db, sheet("4 de febrero"))).rows)).toEqual(["2 refused date_year"]);
  const two = sheet("4 de febrero", "02/02/2026", "02/12/2025");
  expect(outcomesOf((await imported(db, two)).rows)).toEqual(["2 refused date_year", "3 new", "4 new"]);
  expect(outcomesOf((await imported(db, two, { given: { year: "2026" } })).rows)[0]).toBe("2 new");
  expect(releases(db)).toEqual(["2026-02-02", "2025-12-02", "2026-02-04"]);
});
