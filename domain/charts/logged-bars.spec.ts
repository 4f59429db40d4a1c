import fc from "fast-check";
import { expect, test } from "vitest";
import { loggedPersons } from "@/domain/figures/logged";
import type { PlaceCell } from "@/domain/figures/place-cell";
import { cellOf, coveredContextOf } from "@/domain/testing/examples";
import { defaultSettings } from "@/domain/values/settings";
import { releaseKinds, verifications } from "@/domain/values/vocabulary";
import { formatNumber } from "@/domain/wording/format";
import { type ChartName, drawChart } from "./catalogue";
import type { ChartContext } from "./chart-context";
import { isAbsent } from "./entry";
import type { BarChart } from "./spec";

const cell = fc
  .record({
    day: fc.constantFrom("2026-01-07", "2026-01-08", "2026-01", "2026-02-03"),
    nationality: fc.constantFrom("VE", "CO", "CO+VE", "ES+?", "ES?", "?", "foreign_or_dual"),
    kind: fc.constantFrom(...releaseKinds),
    verification: fc.constantFrom(...verifications),
    persons: fc.integer({ min: 1, max: 50 }),
  })
  .map(cellOf);

function bars(name: ChartName, context: ChartContext, choices: Record<string, string> = {}): BarChart {
  const drawn = drawChart(name, context, choices);
  if (isAbsent(drawn) || drawn.kind !== "bars") throw new Error(`${name} must be drawn as bars`);
  return drawn;
}

function sums(chart: BarChart): Record<string, number> {
  const none = { verified: 0, reported: 0, announced: 0 };
  const own = chart.groups.map(({ id, rows }) => [id, rows.reduce((sum, row) => sum + (row.value ?? 0), 0)]);
  return { ...none, ...Object.fromEntries(own) };
}

test("by kind or by combination, the bars sum to the headline of our log", () => {
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const headline = loggedPersons(cells, defaultSettings.baseDate);
      const persons = headline.verified + headline.reported + headline.announced;
      for (const name of ["released-by-kind", "logged-by-nationality"] as const) {
        const chart = bars(name, coveredContextOf({ cells }));
        expect(sums(chart)).toEqual(headline);
        if (persons > 1)
          expect(chart.summary).toMatch(new RegExp(`^Vigilia has documented ${formatNumber(persons, "en")} `));
      }
    }),
  );
});

test("counted by each nationality, no group has fewer than its people, and dual nationals count twice", () => {
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const each = sums(bars("logged-by-nationality", coveredContextOf({ cells }), { count: "nationality" }));
      const dual = cells.filter(({ nationality, dayTo }) => nationality === "CO+VE" && dayTo >= "2026-01-08");
      for (const [verification, persons] of Object.entries(loggedPersons(cells, defaultSettings.baseDate))) {
        const twice = dual.filter((own) => own.verification === verification);
        expect(each[verification]).toBe(persons + twice.reduce((sum, own) => sum + own.persons, 0));
      }
    }),
  );
});

test("a place that the rows do not show has no name, has its own list, and is no part of a shown place", () => {
  const shared = { verification: "verified", dayTo: "2026-01-10", federalEntity: "VE-D" } as const;
  const placeCells: PlaceCell[] = [
    { ...shared, facility: "inventado", persons: 4 },
    { ...shared, facility: null, persons: 1 },
  ];
  const facilities = new Map([
    [
      "inventado",
      { id: "inventado", name: "Centro Inventado", kind: "prison", federalEntity: "VE-D", mergedInto: null },
    ],
  ]);
  const rows = (by: string) =>
    bars("released-by-place", coveredContextOf({ placeCells, facilities }), { by }).groups.flatMap((group) =>
      group.rows.map(({ label, value, href }) => [label, value, href]),
    );
  expect(rows("facility")).toEqual([
    ["Centro Inventado", 4, "/en/releases?from=2026-01-08&verification=verified&place=inventado"],
    ["Not stated or not shown", 1, "/en/releases?from=2026-01-08&verification=verified&place=%3Ffacility"],
  ]);
  expect(rows("entity")).toEqual([["Aragua", 5, "/en/releases?from=2026-01-08&verification=verified&place=VE-D"]]);
});

test("no bar counts a refuted release or one before the base date", () => {
  const cells = [cellOf({ verification: "refuted" }), cellOf({ day: "2026-01-07" })];
  expect(bars("released-by-kind", coveredContextOf({ cells })).groups).toEqual([]);
});
