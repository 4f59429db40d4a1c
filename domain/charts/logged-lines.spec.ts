import fc from "fast-check";
import { expect, test } from "vitest";
import { loggedPersons } from "@/domain/figures/logged";
import type { ReleaseCell } from "@/domain/figures/release-cell";
import { cellOf, contextOf } from "@/domain/testing/examples";
import { addDays } from "@/domain/values/day";
import { defaultSettings } from "@/domain/values/settings";
import { verifications } from "@/domain/values/vocabulary";
import type { Population } from "./chart-context";
import { loggedLines } from "./logged-lines";

function lines(cells: ReleaseCell[], population: Population = "all") {
  return new Map(
    loggedLines(contextOf({ cells }), population).map(({ series }) => [
      series.id,
      series.points.map(({ day, value, hollow }) => [day, value, hollow]),
    ]),
  );
}

test("a line is a running total by day", () => {
  const cells = [
    cellOf({ day: "2026-01-10", persons: 2 }),
    cellOf({ day: "2026-01-08", persons: 5 }),
    cellOf({ day: "2026-01-08", persons: 1, nationality: "ES" }),
  ];
  expect(lines(cells).get("logged-verified")).toEqual([
    ["2026-01-08", 6, false],
    ["2026-01-10", 8, false],
  ]);
});

test("a partial date counts on the last day that it may mean, drawn hollow", () => {
  expect(lines([cellOf({ day: "2026-01" })]).get("logged-verified")).toEqual([["2026-01-31", 1, true]]);
});

test("refuted releases have no line", () => {
  expect([...lines([cellOf({ verification: "refuted" })]).keys()]).toEqual([]);
});

test("a person whose nationality is not stated is neither home country only nor foreign or dual", () => {
  const cells = ["VE", "VE?", "?", "CO", "CO+VE", "ES?", "foreign_or_dual"].map((nationality) =>
    cellOf({ nationality }),
  );
  expect(lines(cells, "home_only").get("logged-verified")?.at(-1)?.[1]).toBe(1);
  expect(lines(cells, "foreign_or_dual").get("logged-verified")?.at(-1)?.[1]).toBe(4);
  expect(lines(cells).get("logged-verified")?.at(-1)?.[1]).toBe(7);
});

test("a line never falls, and ends at the headline's figure", () => {
  const cell = fc.record({
    day: fc.constantFrom("2026-01-07", "2026-01-08", "2026-01", "2026-02-03", "2026-02"),
    verification: fc.constantFrom(...verifications),
    persons: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(cell), (given) => {
      const cells = given.map(cellOf);
      const sums = loggedPersons(cells, defaultSettings.baseDate);
      for (const verification of ["verified", "reported", "announced"] as const) {
        const values = (lines(cells).get(`logged-${verification}`) ?? []).map(([, value]) => Number(value));
        expect(values).toEqual(values.toSorted((a, b) => a - b));
        expect(values.at(-1) ?? 0).toBe(sums[verification]);
      }
    }),
  );
});

test("more days than a phone can distinguish are drawn by week, and the last point is still the headline", () => {
  const cells = Array.from({ length: 300 }, (_, index) => cellOf({ day: addDays("2026-01-08", index) }));
  const points = lines(cells).get("logged-verified") ?? [];
  expect(points.length).toBe(44);
  expect(points.at(-1)).toEqual([addDays("2026-01-08", 299), loggedPersons(cells, "2026-01-08").verified, false]);
});
