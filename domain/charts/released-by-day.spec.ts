import fc from "fast-check";
import { expect, test } from "vitest";
import { loggedPersons } from "@/domain/figures/logged";
import type { ReleaseCell } from "@/domain/figures/release-cell";
import { cellOf, coveredContextOf } from "@/domain/testing/examples";
import { defaultSettings } from "@/domain/values/settings";
import { verifications } from "@/domain/values/vocabulary";
import { drawChart } from "./catalogue";
import { isAbsent } from "./entry";
import type { TimeChart } from "./spec";

function draw(cells: ReleaseCell[]): TimeChart {
  const drawn = drawChart("released-by-day", coveredContextOf({ cells }));
  if (isAbsent(drawn) || drawn.kind !== "time") throw new Error("the chart must be drawn over time");
  return drawn;
}

test("the marks of a verification sum to the headline, and refuted releases have none", () => {
  const cell = fc.record({
    day: fc.constantFrom("2026-01-07", "2026-01-08", "2026-01", "2026-02-03", "2026-02-03?"),
    verification: fc.constantFrom(...verifications),
    persons: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(cell), (given) => {
      const cells = given.map(cellOf);
      const sums = { verified: 0, reported: 0, announced: 0 };
      for (const { id, series } of draw(cells).panels) {
        const values = series.flatMap((each) => each.points.map((point) => point.value));
        sums[id as keyof typeof sums] = values.reduce((sum, value) => sum + value, 0);
      }
      expect(sums).toEqual(loggedPersons(cells, defaultSettings.baseDate));
    }),
  );
});

test("a partial date has no bar, but a separate hollow mark over the days that it may mean", () => {
  const [panel] = draw([cellOf({ day: "2026-01-10", persons: 3 }), cellOf({ day: "2026-01", persons: 2 })]).panels;
  expect(panel?.series.map(({ shape }) => shape)).toEqual(["bars", "line"]);
  expect(panel?.series[1]?.points).toMatchObject([
    { day: "2026-01-01", dayTo: "2026-01-31", value: 2, hollow: true, text: expect.stringContaining("January 2026") },
  ]);
});
