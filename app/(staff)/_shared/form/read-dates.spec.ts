import { expect, test } from "vitest";
import { readDates } from "./read-dates";

const today = "2026-02-05";

test("dates become EDTF in every date field, in rows too, and no other field changes", () => {
  const typed = {
    day: "4/2/26",
    "detentions.0.from": "feb 2026",
    "sources.0.publishedOn": "ayer",
    "consent.until": " hoy ",
    since: "",
    givenNames: "4/2/26",
    note: "ayer",
  };
  expect(readDates(typed, today)).toEqual({
    ...typed,
    day: "2026-02-04",
    "detentions.0.from": "2026-02",
    "sources.0.publishedOn": "2026-02-04",
    "consent.until": "2026-02-05",
  });
});

test("a date that cannot be read stays as typed", () => {
  const typed = { day: "4/2", asOf: "31/02/2026", from: "hace poco" };
  expect(readDates(typed, today)).toEqual(typed);
});
