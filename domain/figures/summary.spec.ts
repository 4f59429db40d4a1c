import { expect, test } from "vitest";
import { countOf, publishersOf } from "@/domain/testing/examples";
import { defaultSettings } from "@/domain/values/settings";
import { announcedFigure, type Ledger, summaryOf } from "./summary";

const baseDate = "2026-01-08";
const settings = { ...defaultSettings, baseDate, leadPublisher: "lead" };
const publishers = publishersOf({ lead: "ngo", other: "ngo", power: "authority" });
const of = (counts: Ledger["counts"]) => summaryOf({ counts, cells: [], publishers, settings });
const released = (publisher: string, value: number, asOf: string, since: string | null = baseDate) =>
  countOf({ measure: "released", publisher, value, asOf, since });

test("detained is the lead publisher's newest count, even if another publisher's is newer, and its foreigners may be older", () => {
  const summary = of([
    countOf({ asOf: "2026-02-02", value: 687, split: 80 }),
    countOf({ asOf: "2026-01-05", value: 806, split: 86 }),
    countOf({ asOf: "2026-02-09", value: 644 }),
    countOf({ asOf: "2026-02-16", value: 900, split: 90, publisher: "other" }),
    countOf({ asOf: "2026-02-16", value: 13, measure: "whereabouts_unknown" }),
  ]);
  expect(summary.detained).toMatchObject({ publisher: "lead", value: 644, asOf: "2026-02-09" });
  expect(summary.foreignOrDual).toMatchObject({ publisher: "lead", value: 80, asOf: "2026-02-02" });
});

test("released is each publisher's newest since the base date, then its newest of another window", () => {
  const summary = of([
    released("power", 895, "2026-02-02", "2025-11"),
    released("power", 700, "2026-01-12", null),
    released("lead", 41, "2026-01-12"),
    released("lead", 344, "2026-02-01"),
    released("power", 116, "2026-01-12"),
  ]);
  const figures = summary.released.map(({ publisher, since, value }) => [publisher, since, value]);
  expect(figures).toEqual([
    ["lead", baseDate, 344],
    ["power", baseDate, 116],
    ["power", "2025-11", 895],
  ]);
  expect(announcedFigure(summary, baseDate)).toMatchObject({ value: 895 });
  expect(summary.asOf).toBe("2026-02-02");
});

test("if nothing was published there is no figure, and no announcement", () => {
  const summary = of([]);
  expect(summary).toMatchObject({ detained: null, foreignOrDual: null, released: [], asOf: null });
  expect(announcedFigure(summary, baseDate)).toBeUndefined();
});
