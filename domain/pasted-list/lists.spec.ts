import { expect, test } from "vitest";
import { recordListInput } from "@/domain/inputs/pasted-list";
import { readNationalities } from "@/domain/reading/read-nationalities";
import { decided, tally } from "./answers";
import { linesOf } from "./list-lines";
import { parsePastedList } from "./parse-pasted-list";

function keysOf(text: string): Map<string, string> {
  const parsed = parsePastedList(text, []);
  if (!parsed.ok) throw new Error("the list was refused");
  return new Map(linesOf(parsed).map(({ key, row }) => [row.name, key]));
}

test("a line keeps its key when lines are added above it, and equal lines have different keys", () => {
  const before = keysOf("1. Fulano Ficticio\n2. Zutana Imaginaria");
  const after = keysOf("EXCARCELADOS:\n\n0. Mengana Inventada\n1. Fulano Ficticio\n2. Zutana Imaginaria");
  expect(after.get("Fulano Ficticio")).toBe(before.get("Fulano Ficticio"));
  expect(after.get("Zutana Imaginaria")).toBe(before.get("Zutana Imaginaria"));
  const parsed = parsePastedList("- Fulano Ficticio\n- Fulano Ficticio", []);
  const [one, other] = parsed.ok ? linesOf(parsed) : [];
  expect(one?.key).toBeDefined();
  expect(one?.key).not.toBe(other?.key);
});

test("a list's keys are distinct and accepted by the form", () => {
  const text = Array.from({ length: 300 }, (_, at) => `${at}. Fulano Ficticio ${at.toString(36)}`).join("\n");
  const parsed = parsePastedList(text, []);
  const keys = parsed.ok ? linesOf(parsed).map(({ key }) => key) : [];
  expect(keys.length).toBeGreaterThan(200);
  expect(new Set(keys).size).toBe(keys.length);
  const rows = Object.fromEntries(keys.map((key) => [key, { as: "skip" }]));
  expect(Object.keys(recordListInput.shape.rows.parse(rows))).toEqual(keys);
});

test("every line except blank ones must be answered, in the list's order", () => {
  const parsed = parsePastedList("LISTADO DE HOY:\n\n1. Fulano Ficticio\nnoticias del penal", []);
  expect(parsed.ok && linesOf(parsed).map(({ row, reason }) => [row.line, reason])).toEqual([
    [1, "heading"],
    [3, null],
    [4, "no_name"],
  ]);
});

test("an answer is a person at a version, a new person, a skip, or none", () => {
  expect(["33.4", "new", "skip", "", "33", "x.1", "0.1"].map((answer) => decided(answer))).toEqual([
    { who: "person", person: "33", version: 4 },
    { who: "new" },
    { who: "skip" },
    null,
    null,
    null,
    null,
  ]);
  expect(tally(["33.4", "new", "skip", "", "7.1"])).toEqual({ lines: 5, known: 2, added: 1, skipped: 1, open: 1 });
});

test("nationalities are read as typed: names of countries in either language, citizens, both halves", () => {
  expect(readNationalities("Colombia, Venezuela")).toEqual(["CO", "VE"]);
  expect(readNationalities("Spain")).toEqual(["ES"]);
  expect(readNationalities("Estados Unidos y venezolana")).toEqual(["US", "VE"]);
  expect(readNationalities("ítalo-venezolano")).toEqual(["IT", "VE"]);
  expect(readNationalities("")).toEqual([]);
  expect(readNationalities("Narnia")).toBeNull();
});
