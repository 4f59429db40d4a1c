import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/domain/values/day";
import { readDate } from "./read-date";

const dateOf = (text: string) => {
  const read = readDate(text);
  return read.ok ? read.date : read.code;
};

test.each([
  ["08/01/2026", "2026-01-08"],
  ["8-1-26", "2026-01-08"],
  ["8.1.2026", "2026-01-08"],
  ["8 de enero de 2026", "2026-01-08"],
  ["Jueves, 8 de Enero del 2026", "2026-01-08"],
  ["1º de marzo de 2026", "2026-03-01"],
  ["1ro. de marzo de 2026", "2026-03-01"],
  ["8-ene-26", "2026-01-08"],
  ["January 8, 2026", "2026-01-08"],
  ["2026-01-08", "2026-01-08"],
  ["2026/1/8", "2026-01-08"],
  ["2026-01-08T00:00:00Z", "2026-01-08"],
  ["08/01/2026 00:00", "2026-01-08"],
  ["46030", "2026-01-08"],
  ["46030.75", "2026-01-08"],
  ["01/2026", "2026-01"],
  ["enero de 2026", "2026-01"],
  ["setiembre 2025", "2025-09"],
  ["ene-26", "2026-01"],
  ["2026", "2026"],
  ["08/01/2026 (aprox.)", "2026-01-08?"],
  ["hacia 8 de enero de 2026", "2026-01-08?"],
  ["08/01/2026?", "2026-01-08?"],
  ["enero 2026 aproximadamente", "2026-01?"],
  ["2026-01-XX", "2026-01-XX"],
  ["3/5/57", "1957-05-03"],
])("%s is %s", (text, date) => {
  expect(dateOf(text)).toBe(date);
});

test.each(["31/02/2026", "29/2/2025", "30 de febrero de 2026", "2026-13-01", "00/01/2026", "2026-02-30"])(
  "%s is readable but not in the calendar",
  (text) => {
    expect(dateOf(text)).toBe("day_impossible");
  },
);

test("a date with the name of another day of the week is a mistake", () => {
  expect(dateOf("miércoles 4 de febrero de 2026")).toBe("2026-02-04");
  expect(dateOf("jueves 4 de febrero de 2026")).toBe("day_impossible");
  expect(dateOf("Thursday, February 4, 2026")).toBe("day_impossible");
});

test.each(["", "ayer", "=HOY()", "123", "mayo", "99999", "2026-01-08 y 2026-01-09", "12-13-14-15"])(
  "%j is not a date",
  (text) => {
    expect(dateOf(text)).toBe("date_unknown");
  },
);

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("1930-01-01", count));
const names = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");

test("every day is read back from each of its written forms", () => {
  fc.assert(
    fc.property(days, (day) => {
      const [year = "", month = "", date = ""] = day.split("-");
      const [m, d] = [Number(month), Number(date)];
      const forms = [
        `${date}/${month}/${year}`,
        `${d}-${m}-${year}`,
        `${d} de ${names[m - 1]} de ${year}`,
        `${year}/${m}/${d}`,
      ];
      const serial = String(Math.round((Date.parse(day) - Date.parse("1899-12-30")) / 86_400_000));
      for (const form of [...forms, day, ...(Number(serial) >= 10_000 && Number(serial) <= 70_000 ? [serial] : [])])
        expect(dateOf(form)).toBe(day);
    }),
  );
});

test("every cell gives a calendar date or a refusal", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/. -]{1,12}$/)), (text) => {
      const read = readDate(text);
      if (read.ok) expect(readDate(read.date)).toEqual(read);
      else expect(["date_unknown", "day_impossible", "date_year"]).toContain(read.code);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["4 de febrero", "2026-02-04"],
  ["4/2", "2026-02-04"],
  ["8/1", "2026-01-08"],
  ["8 de enero", "2026-01-08"],
  ["February 4th", "2026-02-04"],
  ["mié. 4 feb.", "2026-02-04"],
])("%j has no year: it is read only with the year that the list states", (text, day) => {
  expect(readDate(text)).toEqual({ ok: false, code: "date_year" });
  expect(readDate(text, { year: "2026" })).toEqual({ ok: true, date: day });
});

test("where the month comes first, only dates in numbers change; days of the week are skipped", () => {
  const read = (text: string) => readDate(text, { order: "month_first" });
  expect(read("2/3/2026")).toEqual({ ok: true, date: "2026-02-03" });
  expect(read("13/1/2026")).toEqual({ ok: false, code: "day_impossible" });
  expect(["3-feb-26", "3 de febrero de 2026", "2026-02-03", "Tue 3 Feb 2026"].map(read)).toEqual(
    Array(4).fill({ ok: true, date: "2026-02-03" }),
  );
  expect(readDate("martes, 3/2/26")).toEqual({ ok: true, date: "2026-02-03" });
});
