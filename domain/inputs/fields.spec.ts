import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import * as fields from "./fields";

/** Returns a field's value for an input, or the code of the refusal. */
function read(field: z.ZodType, value: unknown): unknown {
  const parsed = field.safeParse(value);
  return parsed.success ? parsed.data : `! ${parsed.error.issues[0]?.message}`;
}

const name = fields.words(120);
const note = fields.paragraphs(4000);
const headcount = fields.wholeNumber(1, 5000, "headcount_range");

test.each([
  ["  Ana   María ", "Ana María"],
  ["Ana\nMaría\t", "Ana María"],
  [undefined, ""],
  ["A".repeat(120), "A".repeat(120)],
  ["A".repeat(121), "! too_long"],
  ["A".repeat(100_000), "! too_long"],
  ["A\u0000na", "! characters_forbidden"],
  ["A\u202Ena", "! characters_forbidden"],
  ["A\u061Cna", "! characters_forbidden"],
  ["A\uD83Dna", "! characters_forbidden"],
  ["Robert'); DROP TABLE people;--", "Robert'); DROP TABLE people;--"],
  ["<script>alert(1)</script>", "<script>alert(1)</script>"],
  ["Jose\u0301", "José"],
  ["\ufeffMa\u00adría\u200b", "María"],
])("a name %j is read as %j", (typed, result) => {
  expect(read(name, typed)).toBe(result);
});

test("a note keeps its lines and its emoji, including joined ones", () => {
  expect(read(note, "uno\r\ndos 🙂 👨‍👩‍👧 🇻🇪\rtres")).toBe("uno\ndos 🙂 👨‍👩‍👧 🇻🇪\ntres");
});

test.each([
  ["5", 5],
  [" 5 ", 5],
  [5, 5],
  ["1", 1],
  ["5000", 5000],
  ["", "! required"],
  [undefined, "! required"],
  ["0", "! headcount_range"],
  ["-1", "! headcount_range"],
  ["5001", "! headcount_range"],
  ["1000000000", "! headcount_range"],
  ["1e9", "! number_invalid"],
  ["12abc", "! number_invalid"],
  ["1.5", "! number_invalid"],
  ["1.000", "! number_invalid"],
  ["0x10", "! number_invalid"],
  ["٥", "! number_invalid"],
  ["9".repeat(400), "! number_invalid"],
  [Number.NaN, "! number_invalid"],
  [true, "! number_invalid"],
  [["5"], "! number_invalid"],
])("a headcount %j is read as %j", (typed, result) => {
  expect(read(headcount, typed)).toBe(result);
});

test.each([
  ["2026-01-08", "2026-01-08"],
  ["2026-01", "2026-01"],
  ["2026-01-08?", "2026-01-08?"],
  ["2024-02-29", "2024-02-29"],
  ["", "! required"],
  ["2026-02-29", "! date_invalid"],
  ["2026-02-30", "! date_invalid"],
  ["2026-13", "! date_invalid"],
  ["2026-13-01", "! date_invalid"],
  ["31/02/2026", "! date_invalid"],
  ["08/01/2026", "2026-01-08"],
  ["4/2/26", "2026-02-04"],
  ["4 de febrero de 2026", "2026-02-04"],
  ["feb 2026", "2026-02"],
  ["4/2/2026?", "2026-02-04?"],
  ["2026-1-8", "2026-01-08"],
  ["4/2", "! year_missing"],
  ["0226-01-08", "! date_unread"],
  ["ayer", "! date_unread"],
  ["46000", "! date_unread"],
  [`2026-01-08${"0".repeat(100_000)}`, "! date_unread"],
  [20260108, "! date_unread"],
])("a day %j is read as %j", (typed, result) => {
  expect(read(fields.dayField, typed)).toBe(result);
});

test.each([
  ["4/2/2026", "2026-02-04"],
  ["feb 2026", "! date_not_exact"],
  ["4/2/2026?", "! date_not_exact"],
  ["el martes pasado", "! date_unread"],
])("an exact day %j is read as %j", (typed, result) => {
  expect(read(fields.exactDay, typed)).toBe(result);
});

test.each([
  ["CO", "CO"],
  ["ve+co", "CO+VE"],
  ["ES+?", "ES+?"],
  ["?", "?"],
  ["", "! required"],
  ["XX", "! nationality_invalid"],
  ["CO+CO", "! nationality_invalid"],
  ["AR+BO+CO+EC", "! nationality_invalid"],
  ["Colombia", "! nationality_invalid"],
  ["+", "! nationality_invalid"],
])("a combination %j is read as %j", (typed, result) => {
  expect(read(fields.combinationField, typed)).toBe(result);
});

test("countries are a list or one text, in any order, without duplicates", () => {
  expect(read(fields.countryList, ["ve", "CO", "VE"])).toEqual(["CO", "VE"]);
  expect(read(fields.countryList, "ve, co")).toEqual(["CO", "VE"]);
  expect(read(fields.countryList, undefined)).toEqual([]);
  expect(read(fields.countryList, "Colombia")).toBe("! nationality_invalid");
  expect(read(fields.countryList, "AR,BO,CO,EC")).toBe("! too_many");
});

test.each([
  ["https://ejemplo.test/nota?a=1", "https://ejemplo.test/nota?a=1"],
  ["", "! required"],
  ["ejemplo.test", "! url_invalid"],
  ["javascript:alert(1)", "! url_invalid"],
  ["data:text/html,x", "! url_invalid"],
  ["https://", "! url_invalid"],
  [`https://ejemplo.test/${"a".repeat(2000)}`, "! too_long"],
])("an address %j is read as %j", (typed, result) => {
  expect(read(fields.url, typed)).toBe(result);
});

test.each([
  ["VE-D", "VE-D"],
  ["CO-ANT", "CO-ANT"],
  ["VE-Q", "! entity_invalid"],
  ["Aragua", "! entity_invalid"],
])("a federal entity %j is read as %j", (typed, result) => {
  expect(read(fields.entity, typed)).toBe(result);
});

test("a checkbox is present or absent", () => {
  expect(["on", "true", "", undefined, false].map((typed) => read(fields.checkbox, typed))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(read(fields.checkbox, "quizás")).toBe("! invalid");
});

test("rows without any input are left out", () => {
  const rows = fields.rows(fields.optional(fields.words(5)), 3);
  expect(read(rows, ["a", "", "b"])).toEqual(["a", "b"]);
  expect(read(rows, undefined)).toEqual([]);
  expect(read(rows, ["a", "b", "c", "d"])).toBe("! too_many");
  expect(read(rows, "a")).toBe("! invalid");
});

test("no field throws on any input", () => {
  const all = [
    name,
    note,
    headcount,
    fields.dayField,
    fields.combinationField,
    fields.countryList,
    fields.url,
    fields.checkbox,
  ];
  const anything = fc.oneof(fc.anything(), fc.string({ unit: "binary", maxLength: 40 }));
  fc.assert(
    fc.property(anything, (value) => {
      for (const field of all) field.safeParse(value);
    }),
  );
});
