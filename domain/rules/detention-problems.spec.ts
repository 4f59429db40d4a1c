import { expect, test } from "vitest";
import type { Detention } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { detentionProblems } from "./detention-problems";

const today = "2026-03-10";

function detention(from: string | null, end: Detention["end"], custody: (string | null)[] = []): Detention {
  const places = custody.map((day) => ({ from: day, state: "prison" as const, facility: null, federalEntity: null }));
  return { id: 1, from, publication: "draft", legalStage: null, custody: places, end, citations: [] };
}

function released(day: string, rest: Partial<Release> = {}): Detention["end"] {
  const shared = { id: 1, kind: "unknown", verification: "announced", publication: "draft" } as const;
  const release = {
    ...shared,
    day,
    verifiedBy: null,
    verifiedOn: null,
    detailPublic: false,
    fromGroup: null,
    citations: [],
  };
  return { how: "release", release: { ...release, ...rest } };
}

const found = (...detentions: Detention[]) =>
  detentionProblems(detentions, today).map(({ code, field }) => `${code} ${field}`);

test.each([
  ["the day before the detention", "2026-03-04", ["release_before_detention 0.end.day"]],
  ["the day of the detention", "2026-03-05", []],
  ["the day after", "2026-03-06", []],
  ["yesterday", "2026-03-09", []],
  ["today", "2026-03-10", []],
  ["tomorrow", "2026-03-11", ["date_future 0.end.day"]],
  ["in a month that has begun", "2026-03", []],
  ["in an earlier month", "2026-02", ["release_before_detention 0.end.day"]],
  ["in a future month", "2026-04", ["date_future 0.end.day"]],
])("a release on %s", (_what, day, problems) => {
  expect(found(detention("2026-03-05", released(day)))).toEqual(problems);
});

test("a death or an escape follows the same rules for days", () => {
  expect(found(detention("2026-03-05", { how: "death", day: "2026-03-04" }))).toEqual(["end_before_start 0.end.day"]);
  expect(found(detention("2026-03-05", { how: "escape", day: "2026-03-11" }))).toEqual(["date_future 0.end.day"]);
  expect(found(detention("2026-03-05", { how: "death", day: "2026-03-05" }))).toEqual([]);
});

test("nobody is detained in the future", () => {
  expect(found(detention("2026-03-11", null))).toEqual(["date_future 0.from"]);
  expect(found(detention("2026-03-10", null))).toEqual([]);
});

test.each([
  ["the day before the detention", "2026-03-04", ["custody_outside_spell 0.custody.0.from"]],
  ["its first day", "2026-03-05", []],
  ["its last day", "2026-03-08", []],
  ["the day after its end", "2026-03-09", ["custody_outside_spell 0.custody.0.from"]],
  ["the month", "2026-03", []],
  ["an unknown day", null, []],
])("a period of custody from %s", (_what, from, problems) => {
  expect(found(detention("2026-03-05", released("2026-03-08"), [from]))).toEqual(problems);
});

test("transfers are in order of time, except unknown days between them", () => {
  expect(found(detention("2026-01-01", null, ["2026-02-02", null, "2026-02-01"]))).toEqual([
    "custody_order 0.custody.2.from",
  ]);
  expect(found(detention("2026-01-01", null, ["2026-02-02", null, "2026-02-02", "2026-03-11"]))).toEqual([
    "date_future 0.custody.3.from",
  ]);
});

test("a verified release says who verified it, and not on a day before it happened", () => {
  const verified = { verification: "verified", verifiedBy: "family" } as const;
  const on = (verifiedOn: string) => found(detention(null, released("2026-03-08", { ...verified, verifiedOn })));
  expect(found(detention(null, released("2026-03-08", { verification: "verified" })))).toEqual([
    "verifier_required 0.end.verifiedBy",
  ]);
  expect(on("2026-03-07")).toEqual(["verified_before_release 0.end.verifiedOn"]);
  expect(on("2026-03-08")).toEqual([]);
  expect(on("2026-03-11")).toEqual(["date_future 0.end.verifiedOn"]);
});

test("details of very few people are public only if a cited source states them", () => {
  const detailed = (sources: string[]) =>
    found(
      detention(
        null,
        released("2026-03-08", { detailPublic: true, citations: sources.map((source) => ({ source, tier: null })) }),
      ),
    );
  expect(detailed([])).toEqual(["source_required 0.end.sources"]);
  expect(detailed(["1"])).toEqual([]);
});
