import { expect, test } from "vitest";
import { countOf, publishersOf } from "@/domain/testing/examples";
import { pairSentence } from "./pair-sentence";
import { areNear, mostDaysApart, pairsOf, unpairedAnnouncement } from "./pairs";

const publishers = publishersOf({
  government: "authority",
  "foro-penal": "ngo",
  jep: "ngo",
  pud: "political_coalition",
});

const released = (publisher: string, value: number | null, asOf: string, since: string | null, given = {}) =>
  countOf({ publisher, value, asOf, since, measure: "released", ...given });

const found = (...counts: ReturnType<typeof released>[]) =>
  pairsOf(counts, publishers).map(({ announced, verified, days }) => [announced.value, verified.value, days]);

/** Figures of releases in Venezuela, December 2025 to February 2026, as in the seed. */
const seeded = [
  released("government", 99, "2025-12-25", "2025-12-25"),
  released("foro-penal", 52, "2025-12-26", "2025-12-25"),
  released("foro-penal", 61, "2025-12-29", "2025-12-25"),
  released("jep", 71, "2025-12-29", "2025-12-25"),
  released("government", 88, "2026-01-01", "2026-01-01"),
  released("foro-penal", 44, "2026-01-02", "2026-01-01"),
  released("government", null, "2026-01-08", "2026-01-08", { qualifier: "unquantified" }),
  released("government", 303, "2026-01-13", "2025-12-25"),
  released("government", 463, "2026-01-13", "2024-12-23"),
  released("foro-penal", 156, "2026-01-23", "2026-01-08"),
  released("government", 626, "2026-01-23", "2025-12"),
  released("foro-penal", 383, "2026-01-26", "2025-12"),
  released("foro-penal", 266, "2026-01-26", "2026-01-08"),
  released("government", 808, "2026-01-26", null),
  released("government", 895, "2026-02-02", "2025-11"),
  released("pud", 349, "2026-02-02", "2026-01-08"),
  released("government", 897, "2026-02-09", null, { standing: "contradicted" }),
  released("government", 896, "2026-02-09", null),
];

test("the first pair is 626 of the government and 383 of Foro Penal, both since December 2025; earlier ones follow", () => {
  expect(found(...seeded)).toEqual([
    [626, 383, 3],
    [88, 44, 1],
    [99, 52, 1],
    [99, 71, 4],
  ]);
});

test("the sentence of a pair has both figures, each with its date, and says that the month of the start is the same", () => {
  const [first, second] = pairsOf(seeded, publishers);
  expect(first && pairSentence(first, publishers, "en")).toMatch(
    /^626 releases since December 2025, according to government, as of 23 January 2026\. .*383 releases since December 2025, .+ as of 26 January 2026\. Same starting month; 3 days between the cut-off dates\.$/,
  );
  expect(first && pairSentence(first, publishers, "es")).toMatch(/383 .+ Mismo mes de inicio; 3 días entre .+\.$/);
  expect(second && pairSentence(second, publishers, "en")).toMatch(/Same start; 1 day between the cut-off dates\.$/);
});

test("cut-off dates may be exactly as far apart as the limit, and not a day more", () => {
  expect(mostDaysApart).toBe(14);
  const pair = (asOf: string) =>
    found(released("government", 9, "2026-01-20", "2026-01-08"), released("jep", 5, asOf, "2026-01-08"));
  expect(pair("2026-02-03")).toEqual([[9, 5, 14]]);
  expect(pair("2026-02-04")).toEqual([]);
  expect(pair("2026-01-06")).toEqual([[9, 5, 14]]);
  expect(pair("2026-01-05")).toEqual([]);
});

test("a cut-off known only as a month is as far away as it may be", () => {
  const pair = (asOf: string) =>
    found(released("government", 9, asOf, "2025-12"), released("jep", 5, "2026-01-14", "2025-12"));
  expect(pair("2026-01")).toEqual([]);
  expect(pair("2026-01-XX")).toEqual([]);
  expect(pair("2026-01-14?")).toEqual([[9, 5, 0]]);
});

test("a month and a day inside it are not the same start, and two unstated starts are none", () => {
  const pair = (one: string | null, other: string | null) =>
    found(released("government", 9, "2026-01-20", one), released("jep", 5, "2026-01-20", other));
  expect(pair("2025-12", "2025-12-25")).toEqual([]);
  expect(pair("2025-12-25", "2025-12")).toEqual([]);
  expect(pair(null, null)).toEqual([]);
  expect(pair("2025-12", "2025-12")).toEqual([[9, 5, 0]]);
});

test("numbers only: not words, not what its publisher contradicted, not another measure", () => {
  const government = released("government", 9, "2026-01-20", "2025-12");
  for (const given of [{ value: null }, { standing: "contradicted" }, { measure: "amnestied" }]) {
    expect(found(government, released("jep", 5, "2026-01-20", "2025-12", given))).toEqual([]);
    expect(
      found({ ...government, ...given } as typeof government, released("jep", 5, "2026-01-20", "2025-12")),
    ).toEqual([]);
  }
});

test("each publisher is paired once, by its nearest cut-off, and two authorities are no pair", () => {
  const counts = [
    released("government", 9, "2026-01-20", "2025-12"),
    released("jep", 4, "2026-01-18", "2025-12"),
    released("jep", 5, "2026-01-21", "2025-12"),
    released("pud", 6, "2026-01-21", "2025-12"),
  ];
  expect(pairsOf(counts, publishers).map(({ key }) => key)).toEqual([`${counts[0]?.id}.jep`, `${counts[0]?.id}.pud`]);
  const both = publishersOf({ government: "authority", jep: "authority" });
  expect(pairsOf(counts.slice(0, 2), both)).toEqual([]);
});

test("the announcement without a stated start is the newest number that stands", () => {
  expect(unpairedAnnouncement(seeded, publishers)?.value).toBe(896);
  expect(unpairedAnnouncement([], publishers)).toBeUndefined();
});

test("dates are near while the first and last of them are within the limit", () => {
  expect(areNear([])).toBe(true);
  expect(areNear(["2026-01-01", "2026-01-08", "2026-01-15"])).toBe(true);
  expect(areNear(["2026-01-01", "2026-01-16"])).toBe(false);
  expect(areNear(["2026-01"])).toBe(false);
});
