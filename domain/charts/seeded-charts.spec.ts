import { expect, onTestFinished, test } from "vitest";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { type ChartName, drawChart } from "./catalogue";
import { isAbsent } from "./entry";
import type { ChartSpec } from "./spec";

/** The values of the seed files, parsed by this test: each figure of a chart by its code, day and publisher. */
async function seeded() {
  const reader = publicReader((await openSeededLedger()).$client.name);
  onTestFinished(reader.close);
  const context = reader.context();
  return (name: ChartName, choices: Record<string, string> = {}): ChartSpec => {
    const drawn = drawChart(name, context, choices);
    if (isAbsent(drawn)) throw new Error(drawn.absent);
    return drawn;
  };
}

const valuesOf = (chart: ChartSpec, asOf: string, publisher = "foro-penal") =>
  Object.fromEntries(
    chart.table.rows
      .filter(({ facts }) => facts.asOf === asOf && facts.publisher === publisher)
      .map(({ facts }) => [facts.subject, facts.value]),
  );

test("splits are those of the bulletins, and an unpublished part is not stated", async () => {
  const draw = await seeded();
  expect(valuesOf(draw("gender"), "2026-05-04")).toEqual({ "detained.gender.male": 414, "detained.gender.female": 43 });
  expect(valuesOf(draw("gender"), "2026-01-10")).toEqual({
    "detained.gender.male": null,
    "detained.gender.female": 104,
  });
  expect(valuesOf(draw("sector"), "2026-05-04")).toEqual({
    "detained.sector.civilian": 270,
    "detained.sector.military": 187,
  });
  expect(valuesOf(draw("legal-stage"), "2026-05-04")).toEqual({ "detained.legal_stage": null });
  expect(valuesOf(draw("legal-stage"), "2026-02-02")).toEqual({
    "detained.legal_stage.convicted": 182,
    "detained.legal_stage.not_convicted": 505,
  });
  expect(draw("legal-stage").summary).toContain("Of them: 182 convicted people and 505 people not convicted.");
});

test("whereabouts unknown: each publisher's own, as a part or counted separately", async () => {
  const draw = await seeded();
  const chart = draw("whereabouts-unknown");
  expect(valuesOf(chart, "2026-01-05")).toEqual({ "detained.custody.whereabouts_unknown": 68 });
  expect(valuesOf(chart, "2025-11", "jep")).toEqual({ "detained.custody.whereabouts_unknown": 148 });
  expect(valuesOf(chart, "2026-01-20", "clippve")).toEqual({ whereabouts_unknown: 201 });
});

test("places are of one date, 429 of the 806, and the summary says that the rest was not published", async () => {
  const draw = await seeded();
  const places = draw("places-of-detention");
  const values = places.table.rows.map(({ facts }) => facts.value ?? 0);
  expect(values).toEqual([102, 99, 77, 57, 42, 38, 14]);
  expect(places.summary).toMatch(/806 .* 429 of them, in 7 places\. For the others it was not published\./);
});

test("nationalities of 2 March: 49 people once, Colombia 8 and 13 with another; counted by each nationality, 21", async () => {
  const draw = await seeded();
  const countries = draw("nationality-countries", { on: "2026-03-02" });
  expect(countries.summary).toMatch(/\b49\b/);
  const once = valuesOf(countries, "2026-03-02");
  expect(Object.values(once).reduce((sum: number, value) => sum + (value ?? 0), 0)).toBe(49);
  expect(once).toMatchObject({ "detained.nationality.CO": 8, "detained.nationality.CO+VE": 13 });
  const each = valuesOf(draw("nationality-countries", { on: "2026-03-02", count: "nationality" }), "2026-03-02");
  expect(each).toMatchObject({ "detained.with_nationality.CO": 21, "detained.with_nationality.VE": 34 });
});

test("nationality groups: foreigners and dual nationals are separate only for publishers that separate them", async () => {
  const draw = await seeded();
  const chart = draw("nationality-groups");
  const groups = { home_only: 950, foreign_or_dual: 91 };
  expect(valuesOf(chart, "2025-12-29", "jep")).toEqual({
    "detained.home_only": groups.home_only,
    "detained.foreign_or_dual": groups.foreign_or_dual,
    "detained.nationality_group.foreign": 42,
    "detained.nationality_group.dual": 49,
  });
  expect(valuesOf(chart, "2026-03-30")).toEqual({
    "detained.home_only": 446,
    "detained.foreign_or_dual": 44,
    "detained.nationality_group.foreign": null,
    "detained.nationality_group.dual": null,
  });
});

test("figures of the amnesty with different first days are different lines", async () => {
  const chart = (await seeded())("amnesty");
  if (chart.kind !== "time") throw new Error("the chart must have lines over time");
  const lines = chart.panels[0]?.series.map(({ id, points }) => [id, points.map(({ value }) => value)]);
  expect(lines).toEqual([
    ["full_freedom-foro-penal-2026-02-20", [54, 109]],
    ["full_freedom-foro-penal-2026-02-19", [65]],
  ]);
});

test("windows: the government's figure begins in November or at an unstated date, Foro Penal's on 8 January, on one axis", async () => {
  const chart = (await seeded())("releases-by-start");
  if (chart.kind !== "bars") throw new Error("the chart must be drawn as bars");
  const rows = chart.groups.flatMap((group) => group.rows);
  const windowOf = (value: number) => rows.find((row) => row.value === value)?.window;
  const day = (only: string) => ({ from: only, to: only });
  expect(windowOf(768)).toEqual({ from: day("2026-01-08"), to: day("2026-04-21") });
  expect(windowOf(895)).toEqual({ from: { from: "2025-11-01", to: "2025-11-30" }, to: day("2026-02-02") });
  expect(windowOf(808)).toEqual({ from: null, to: day("2026-01-26") });
  // A figure with an unstated start is drawn from further back than any known start.
  expect([chart.time && chart.time.from < "2025-11-01", chart.time && chart.time.to >= "2026-04-21"]).toEqual([
    true,
    true,
  ]);
  const shown = chart.table.rows.map(({ cells }) => cells.slice(0, 5));
  expect(shown).toContainEqual(["Government", "announced", "November 2025", "2 February 2026", "895"]);
  expect(shown).toContainEqual(["Government", "announced", "not stated", "26 January 2026", "808"]);
});

test("announced and verified: 626 of the government and 383 of Foro Penal, both since December 2025, three days apart", async () => {
  const chart = (await seeded())("announced-vs-verified");
  expect(chart.summary).toMatch(
    /^626 releases since December 2025, according to the government, as of 23 January 2026\. .*383 releases since December 2025, according to Foro Penal, as of 26 January 2026\. Same starting month; 3 days between the cut-off dates\.$/,
  );
  expect(chart.table.rows.map(({ facts }) => [facts.value, facts.kind])).toEqual([
    [626, "announced"],
    [383, "verified"],
  ]);
});
