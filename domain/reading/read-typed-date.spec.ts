import { expect, test } from "vitest";
import { readTypedDate } from "./read-typed-date";

const today = "2026-02-05";

test.each([
  ["4/2/2026", "2026-02-04"],
  ["4/2/26", "2026-02-04"],
  ["04.02.2026", "2026-02-04"],
  ["4-feb-26", "2026-02-04"],
  ["4 de febrero de 2026", "2026-02-04"],
  ["miércoles 4 de febrero de 2026", "2026-02-04"],
  ["feb 2026", "2026-02"],
  ["Febrero de 2026", "2026-02"],
  ["2026", "2026"],
  ["2026-02-04?", "2026-02-04?"],
  ["hoy", "2026-02-05"],
  [" Ayer ", "2026-02-04"],
  ["anteayer", "2026-02-03"],
  ["yesterday", "2026-02-04"],
])("%j is read as %j, day first", (typed, date) => {
  expect(readTypedDate(typed, today)).toEqual({ ok: true, date });
});

test.each([
  ["31/02/2026", "date_invalid"],
  ["2026-02-30", "date_invalid"],
  ["13/13/2026", "date_invalid"],
  ["4/2", "year_missing"],
  ["4 de febrero", "year_missing"],
  ["el otro día", "date_unread"],
  ["46057", "date_unread"],
  ["20260204", "date_unread"],
  ["4/2/1826", "date_unread"],
  ["9".repeat(500_000), "date_unread"],
])("%j is refused as %s", (typed, code) => {
  expect(readTypedDate(typed, today)).toEqual({ ok: false, code });
});

test("yesterday is not guessed without today", () => {
  expect(readTypedDate("ayer")).toEqual({ ok: false, code: "date_unread" });
});
