import { expect, test } from "vitest";
import { searchMeaning } from "./desk-search";

const today = "2026-03-10";

test.each([
  ["V-12.345.678", { document: "12345678" }],
  ["v12345678", { document: "12345678" }],
  ["12345678", { document: "12345678", number: 12345678 }],
  ["12.345.678", { document: "12345678" }],
  ["E-84.123.456", { document: "84123456" }],
  ["V 01234567", { document: "1234567" }],
  ["4/2/2026", { date: "2026-02-04" }],
  ["4-2-26", { date: "2026-02-04" }],
  ["4 de febrero", { date: "2026-02-04" }],
  ["4 de diciembre", { date: "2025-12-04" }],
  ["2026-02-04", { date: "2026-02-04" }],
  ["febrero 2026", { date: "2026-02" }],
  ["feb 2026", { date: "2026-02" }],
  ["4/2/2026?", { date: "2026-02-04" }],
  ["ayer", { date: "2026-03-09" }],
  ["2026", { date: "2026", document: "2026", number: 2026 }],
  ["457", { number: 457 }],
  ["Inventada Ficticia", { words: "Inventada Ficticia" }],
  ["31/2/2026", { words: "31/2/2026" }],
  ["  ", {}],
])("%s", (text, meaning) => expect(searchMeaning(text, today)).toEqual(meaning));
