import { expect, test } from "vitest";
import type { PublishedCount } from "@/domain/projection/published-count";
import { contextOf, countOf, publishersOf } from "@/domain/testing/examples";
import { populationFigures } from "./population-figures";

const { ledger } = contextOf({ publishers: publishersOf({ lead: "ngo" }) });
const values = (counts: PublishedCount[], population: "all" | "home_only" | "foreign_or_dual") =>
  populationFigures(counts, population, ledger).figures.map(({ value }) => value);

test("home country only is the total minus foreign and dual nationals, if both were published", () => {
  expect(values([countOf({ value: 806, split: 86 })], "foreign_or_dual")).toEqual([86]);
  expect(values([countOf({ value: 806, split: 86 })], "home_only")).toEqual([720]);
  expect(values([countOf({ value: 806, split: 86 })], "all")).toEqual([806]);
});

test("an unpublished split is not a figure, and never 0", () => {
  const found = populationFigures([countOf({ value: 806 })], "foreign_or_dual", ledger);
  expect(found.figures).toEqual([]);
  expect(found.absent.map(({ value }) => value)).toEqual([806]);
  expect(values([countOf({ value: 806 })], "home_only")).toEqual([]);
});

test("a published 0 is a figure", () => {
  expect(values([countOf({ value: 806, split: 0 })], "foreign_or_dual")).toEqual([0]);
  expect(values([countOf({ value: 806, split: 0 })], "home_only")).toEqual([806]);
});

test("nothing is derived from a total in words or from a 'more than'", () => {
  expect(values([countOf({ value: 900, qualifier: "more_than", split: 86 })], "home_only")).toEqual([]);
  expect(values([countOf({ value: null, qualifier: "unquantified", split: 86 })], "home_only")).toEqual([]);
  expect(values([countOf({ value: 900, qualifier: "more_than", split: 86 })], "foreign_or_dual")).toEqual([86]);
});

test("foreigners and dual nationals published separately are added; one of them alone gives no group", () => {
  const part = (category: string, value: number) => ({ dimension: "nationality_group", category, value }) as const;
  expect(values([countOf({ parts: [part("foreign", 35), part("dual", 47)] })], "foreign_or_dual")).toEqual([82]);
  expect(values([countOf({ parts: [part("foreign", 35)] })], "foreign_or_dual")).toEqual([]);
});

test("a gap reaches from the last published split to the next", () => {
  const counts = [
    countOf({ asOf: "2026-01-05", split: 86 }),
    countOf({ asOf: "2026-01-12" }),
    countOf({ asOf: "2026-01-19" }),
    countOf({ asOf: "2026-01-26", split: 80 }),
  ];
  expect(populationFigures(counts, "foreign_or_dual", ledger).gaps).toEqual([{ from: "2026-01-05", to: "2026-01-26" }]);
  expect(populationFigures(counts, "all", ledger).gaps).toEqual([]);
});

test("a gap at either end reaches from the first figure, and to the last", () => {
  const counts = [
    countOf({ asOf: "2025-12" }),
    countOf({ asOf: "2026-01-05", split: 86 }),
    countOf({ asOf: "2026-01-12" }),
  ];
  expect(populationFigures(counts, "home_only", ledger).gaps).toEqual([
    { from: "2025-12-01", to: "2026-01-05" },
    { from: "2026-01-05", to: "2026-01-12" },
  ]);
});

test("a contradicted figure makes neither a point nor a gap", () => {
  const found = populationFigures([countOf({ standing: "contradicted", split: 86 })], "foreign_or_dual", ledger);
  expect(found).toEqual({ figures: [], absent: [], gaps: [] });
});
