import { expect, onTestFinished, test } from "vitest";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { spanOf } from "@/domain/values/partial-day";
import { formatDate } from "@/domain/wording/format";
import { type ChartName, chartNames, choicesOf, drawChart } from "./catalogue";
import { isAbsent } from "./entry";
import type { ChartSpec } from "./spec";

/** Returns a function that draws charts of the seed's figures up to a day. */
async function seeded(until = "9999-12-31") {
  const reader = publicReader((await openSeededLedger()).$client.name);
  onTestFinished(reader.close);
  const { ledger, ...rest } = reader.context();
  const context = { ...rest, ledger: { ...ledger, counts: ledger.counts.filter(({ asOfTo }) => asOfTo <= until) } };
  const draw = (name: ChartName, choices: Record<string, string> = {}): ChartSpec => {
    const drawn = drawChart(name, context, choices);
    if (isAbsent(drawn)) throw new Error(drawn.absent);
    return drawn;
  };
  return Object.assign(draw, { context });
}

/** Returns the values of a publisher's figures for a date, by their codes. */
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
  expect(draw("legal-stage").summary).toContain("Of these: 167 convicted people and 237 people not convicted.");
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
  const places = draw("places-of-detention", { on: "2026-01-05" });
  const values = places.table.rows.map(({ facts }) => facts.value ?? 0);
  expect(values).toEqual([102, 99, 77, 57, 42, 38, 14]);
  expect(places.summary).toMatch(/806 .* 429 people, in 7 places\. For the rest it was not published\./);
});

test("a chart with a choice of dates opens at the newest, which its title names", async () => {
  const draw = await seeded();
  for (const name of ["places-of-detention", "nationality-countries"] as const) {
    const [first] = draw(name).table.rows;
    const options = choicesOf(name, draw.context).find((choice) => choice.name === "on")?.options ?? [];
    expect(spanOf(first?.facts.asOf ?? "").to).toBe(
      options
        .map(({ value }) => value)
        .toSorted()
        .at(-1),
    );
    expect(draw(name).title).toContain(`(${formatDate(first?.facts.asOf ?? "", "en")})`);
  }
});

test("time runs to today on every time axis, and no line is drawn after its last figure", async () => {
  const { context } = await seeded();
  const today = "2027-01-15";
  const on = (at: number) => ({ ...context, view: { ...context.view, at, day: today } });
  const timeCharts = (at: number) =>
    chartNames.flatMap((name) => {
      const drawn = drawChart(name, on(at), {});
      return isAbsent(drawn) || drawn.kind !== "time" ? [] : [drawn];
    });
  expect(timeCharts(context.view.head).length).toBeGreaterThan(7);
  for (const chart of timeCharts(context.view.head)) {
    expect([chart.id, chart.to]).toEqual([chart.id, today]);
    const points = chart.panels.flatMap((panel) => panel.series.flatMap((series) => series.points));
    for (const { dayTo } of points) expect(dayTo < today).toBe(true);
  }
  // What a past view did not know yet is not silence.
  for (const chart of timeCharts(context.view.head - 1)) expect(chart.to < today).toBe(true);
});

test("a chart whose parts make one whole has one scale; if scales differ, its note says so", async () => {
  const draw = await seeded();
  for (const name of ["nationality", "gender", "sector", "age-group", "legal-stage"] as const) {
    const chart = draw(name);
    expect([name, chart.kind === "time" && chart.panels.length]).toEqual([name, 1]);
  }
  for (const name of chartNames) {
    const drawn = drawChart(name, draw.context, {});
    if (isAbsent(drawn) || drawn.kind !== "time") continue;
    const scales = new Set(drawn.panels.map(({ max }) => max)).size;
    expect([name, drawn.footer.note?.includes("Scales differ.")]).toEqual([name, scales > 1]);
  }
});

test("the switch of the period names its first month", async () => {
  const { context } = await seeded();
  for (const name of ["detained-vs-released", "gender"] as const) {
    const period = choicesOf(name, context).find((choice) => choice.name === "period");
    expect(period?.options[0]?.label).toBe("Since July 2025");
  }
});

test("the number of a card is the one that the chart's title names", async () => {
  const draw = await seeded();
  const numbers = (name: ChartName) => draw(name).headline?.map(({ number }) => number);
  expect(numbers("nationality-countries")).toEqual(["49"]);
  expect(numbers("change")).toEqual([expect.stringMatching(/^[+−]\d+$/)]);
  expect(draw("change").headline?.[0]?.sentence).toBe(draw("change").summary);
  expect(draw("gender").headline?.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining("women"),
    expect.stringContaining("men"),
  ]);
  expect(draw("amnesty").headline?.[0]?.sentence).toContain("amnest");
  expect(draw("detained-vs-released").headline).toHaveLength(2);
  for (const name of chartNames) {
    const drawn = drawChart(name, draw.context, {});
    if (isAbsent(drawn)) continue;
    for (const { sentence } of drawn.headline ?? []) expect(sentence).not.toBe("");
  }
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
  const separate = (await seeded("2025-12-31"))("nationality-groups");
  expect(valuesOf(separate, "2025-12-29", "jep")).toEqual({
    "detained.home_only": 950,
    "detained.foreign_or_dual": 91,
    "detained.nationality_group.foreign": 42,
    "detained.nationality_group.dual": 49,
  });
  const together = (await seeded())("nationality-groups");
  expect(valuesOf(together, "2026-09-14")).toEqual({
    "detained.home_only": 312,
    "detained.foreign_or_dual": 32,
    "detained.nationality_group.foreign": null,
    "detained.nationality_group.dual": null,
  });
});

test("figures of the amnesty with different first days are different lines", async () => {
  const chart = (await seeded())("amnesty");
  if (chart.kind !== "time") throw new Error("the chart must have lines over time");
  const lines = chart.panels
    .find(({ id }) => id === "full_freedom")
    ?.series.map(({ id, points }) => [id, points.map(({ value }) => value)]);
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
  expect(windowOf(896)).toEqual({ from: null, to: day("2026-02-09") });
  // A figure with an unstated start is drawn from further back than any known start.
  expect([chart.time && chart.time.from < "2025-11-01", chart.time && chart.time.to >= "2026-04-21"]).toEqual([
    true,
    true,
  ]);
  const shown = chart.table.rows.map(({ cells }) => cells.slice(0, 5));
  expect(shown).toContainEqual(["Government", "announced", "November 2025", "2 February 2026", "895"]);
  expect(shown).toContainEqual(["Government, 9 Feb 2026", "announced", "not stated", "9 February 2026", "896"]);
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
