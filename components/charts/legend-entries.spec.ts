import { expect, it } from "vitest";
import type { Series } from "@/domain/charts/spec";
import { exampleSeries } from "./example-charts.fixture";
import { legendEntries } from "./legend-entries";

const namesOf = (...panels: Partial<Series>[][]) =>
  legendEntries({
    panels: panels.map((series, index) => ({
      id: String(index),
      title: "",
      max: 1,
      ticks: [],
      gaps: [],
      series: series.map((each) => exampleSeries([], each)),
    })),
  }).map(({ words }) => words);

const thin = { weight: "other", short: "B" } as const;

it("lists a publisher's thin line of several panels once, by its short name", () => {
  expect(namesOf([{ ...thin, name: "Detained, B" }], [{ ...thin, name: "Released, B" }])).toEqual(["B"]);
});

it("lists a thin line of one panel by its whole name, after the lead lines", () => {
  const lead = { weight: "lead", name: "Detained, A" } as const;
  expect(namesOf([{ ...thin, name: "Detained, B" }, lead])).toEqual(["Detained, A", "Detained, B"]);
});

it("lists thin lines of different tones separately", () => {
  const names = namesOf([{ ...thin, name: "Verified" }], [{ ...thin, name: "Announced", tone: "announced" }]);
  expect(names).toEqual(["Verified", "Announced"]);
});
