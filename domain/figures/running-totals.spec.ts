import { expect, test } from "vitest";
import type { PublishedCount } from "@/domain/projection/published-count";
import { countOf } from "@/domain/testing/examples";
import { changeBetween } from "./change";
import { totalsWithin, uncoveredDays } from "./running-totals";

/** A running total of the lead publisher. */
const total = (asOf: string, value: number, more: Parameters<typeof countOf>[0] = {}) =>
  countOf({ id: `total ${asOf} ${value}`, measure: "released", since: "2026-01-08", asOf, value, ...more });

const stock = (asOf: string, value: number) => countOf({ id: `stock ${asOf}`, asOf, value });

const counts = [
  stock("2026-01-05", 806),
  stock("2026-01-28", 711),
  stock("2026-02-09", 644),
  stock("2026-05-04", 457),
  total("2026-01-10", 16),
  total("2026-01-28", 297, { tier: "B" }),
  total("2026-01-28", 300, { tier: "B" }),
  total("2026-01-29", 302),
  total("2026-02-09", 426),
  total("2026-04-21", 768),
  total("2026-04-20", 9999, { standing: "contradicted" }),
  total("2026-01-14", 59, { publisher: "other" }),
];

/** Returns each window as its number and its dates. */
function within(from: string, to: string, own = counts) {
  return totalsWithin(own, "lead", from, to).map(({ persons, since, until }) => [persons, since, until]);
}

/** Returns the terms of a change: before, arrests, releases, residual, after. */
function terms(from: string, to: string) {
  const on = (asOf: string) => counts.find((count) => count.id === `stock ${asOf}`) as PublishedCount;
  const change = changeBetween(counts, on(from), on(to));
  if (!change.exact) throw new Error(change.reason);
  return [change.before, change.imprisoned.persons, change.released.persons, change.residual, change.after];
}

test("5 to 28 January 2026 is 806 - 300 (8 to 28 January) + 205 = 711", () => {
  expect(within("2026-01-05", "2026-01-28")).toEqual([[300, "2026-01-08", "2026-01-28"]]);
  expect(terms("2026-01-05", "2026-01-28")).toEqual([806, null, 300, 205, 711]);
});

test("5 January to 4 May uses the 768 of 21 April, and names the days that it does not cover", () => {
  const windows = totalsWithin(counts, "lead", "2026-01-05", "2026-05-04");
  expect(windows.map(({ persons, until }) => [persons, until])).toEqual([[768, "2026-04-21"]]);
  expect(uncoveredDays(windows, "2026-01-05", "2026-05-04")).toEqual([
    { from: "2026-01-06", to: "2026-01-07" },
    { from: "2026-04-22", to: "2026-05-04" },
  ]);
  expect(terms("2026-01-05", "2026-05-04")).toEqual([806, null, 768, 419, 457]);
});

test("if a series began earlier, the difference of its totals between the two dates counts", () => {
  expect(within("2026-01-28", "2026-02-09")).toEqual([[126, "2026-01-28", "2026-02-09"]]);
  expect(terms("2026-01-28", "2026-02-09")).toEqual([711, null, 126, 59, 644]);
  const windows = totalsWithin(counts, "lead", "2026-01-28", "2026-02-09");
  expect(uncoveredDays(windows, "2026-01-28", "2026-02-09")).toEqual([]);
});

test.each([
  ["2026-01-07", [[300, "2026-01-08", "2026-01-28"]]],
  ["2026-01-08", [[284, "2026-01-10", "2026-01-28"]]],
])(
  "a total since 8 January in a period that begins after %s counts whole only if it began later",
  (after, expected) => {
    expect(within(after, "2026-01-28")).toEqual(expected);
  },
);

test("a total after the period, alone in it, or a lower bound is not used", () => {
  expect(within("2026-01-05", "2026-01-09")).toEqual([]);
  expect(within("2026-04-20", "2026-05-04")).toEqual([]);
  const bound = [total("2026-01-20", 100, { qualifier: "more_than" })];
  expect(within("2026-01-05", "2026-01-28", bound)).toEqual([]);
  expect(within("2026-01-05", "2026-01-28", [total("2026-01-20", 100, { since: null })])).toEqual([]);
});

test("a total with only a publication date is not subtracted: its cut-off may be earlier", () => {
  const published = [total("2026-01-29", 302, { asOfMeans: "published" }), total("2026-02-09", 426)];
  expect(within("2026-01-28", "2026-02-09", published)).toEqual([]);
});

test("totals of separate windows add up, each with its own dates; of overlapping ones the longer counts", () => {
  const waves = [
    total("2025-12-29", 61, { since: "2025-12-25" }),
    total("2026-01-02", 44, { since: "2026-01-01" }),
    total("2026-01-28", 300),
    total("2026-01-25", 104, { since: "2026-01-25" }),
  ];
  expect(within("2025-12-15", "2026-01-28", waves)).toEqual([
    [61, "2025-12-25", "2025-12-29"],
    [44, "2026-01-01", "2026-01-02"],
    [300, "2026-01-08", "2026-01-28"],
  ]);
});

test("bulletins that cover the whole period come before totals that cover a part", () => {
  const printed = { dimension: "movement_since_previous", category: "released", value: 34 } as const;
  const page = (count: ReturnType<typeof countOf>, url: string) => ({
    ...count,
    source: count.source && { ...count.source, url },
  });
  const [from, to] = [
    page(stock("2026-03-23", 503), "https://example.org/1"),
    page({ ...stock("2026-03-30", 490), parts: [printed] }, "https://example.org/2"),
  ];
  const change = changeBetween([from, to, total("2026-03-24", 700), total("2026-03-28", 720)], from, to);
  expect(change.exact && [change.released.persons, change.released.windows[0]?.basis]).toEqual([34, "bulletins"]);
});
