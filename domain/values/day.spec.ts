import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, civilTime, daysBetween, isDay } from "./day";
import { isExactDay, isPartialDay, spanOf } from "./partial-day";

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("adding days and counting days are inverse, over leap years and months of any length", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (start, count) => {
      expect(isDay(addDays(start, count))).toBe(true);
      expect(daysBetween(start, addDays(start, count))).toBe(count);
      expect(addDays(addDays(start, count), -count)).toBe(start);
    }),
  );
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
});

test("text that is not a day is refused", () => {
  for (const text of ["0000-00-00", "2026-02-29", "2100-02-29", "2026-04-31", "2026-01-08\n", "2026-01-08T00:00"]) {
    expect(isDay(text)).toBe(false);
  }
});

test("the civil day changes at midnight in Caracas, not in London", () => {
  expect(civilTime(new Date("2026-03-11T03:59:59Z"), "America/Caracas")).toEqual({ day: "2026-03-10", hour: 23 });
  expect(civilTime(new Date("2026-03-11T04:00:00Z"), "America/Caracas")).toEqual({ day: "2026-03-11", hour: 0 });
  expect(civilTime(new Date("2026-03-11T03:59:59Z"), "UTC")).toEqual({ day: "2026-03-11", hour: 3 });
});

test("a partial date spans exactly the days that it may mean", () => {
  expect(spanOf("2024-02")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(spanOf("2026")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  expect(spanOf("2026-XX")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  fc.assert(
    fc.property(day, (each) => {
      for (const partial of [
        each,
        `${each}?`,
        `${each}~`,
        each.slice(0, 7),
        `${each.slice(0, 7)}-XX`,
        each.slice(0, 4),
      ]) {
        expect(isPartialDay(partial)).toBe(true);
        const { from, to } = spanOf(partial);
        expect(from <= each && each <= to).toBe(true);
        expect(isExactDay(partial)).toBe(partial === each);
      }
    }),
  );
});
