import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/domain/values/day";
import { type PartialDay, spanOf } from "@/domain/values/partial-day";
import { certainlyOverlap, type DetentionDates } from "./overlap";

const march = { from: "2026-03-05", end: "2026-03-10" };

test.each<[string, DetentionDates, boolean]>([
  ["begins the day before the other ends", { from: "2026-03-09", end: "2026-03-20" }, true],
  ["begins the day the other ends", { from: "2026-03-10", end: "2026-03-20" }, false],
  ["begins the day after the other ends", { from: "2026-03-11", end: "2026-03-20" }, false],
  ["ends the day before the other begins", { from: "2026-03-01", end: "2026-03-04" }, false],
  ["ends the day the other begins", { from: "2026-03-01", end: "2026-03-05" }, false],
  ["ends the day after the other begins", { from: "2026-03-01", end: "2026-03-06" }, true],
  ["is one day inside the other", { from: "2026-03-07", end: "2026-03-07" }, true],
  ["is open and began inside the other", { from: "2026-03-09", end: null }, true],
  ["is open and began when the other ended", { from: "2026-03-10", end: null }, false],
  ["is open since an unknown day", { from: null, end: null }, false],
  ["ended after the other, since an unknown day", { from: null, end: "2026-03-20" }, false],
  ["ended inside the other, since an unknown day", { from: null, end: "2026-03-07" }, true],
  ["began in the same month", { from: "2026-03", end: "2026-04-01" }, false],
  ["began in February and ended in the same month", { from: "2026-02", end: "2026-03" }, false],
  ["began in February and ended in April", { from: "2026-02", end: "2026-04" }, true],
])("a detention that %s", (_what, detention, overlaps) => {
  expect(certainlyOverlap(march, detention)).toBe(overlaps);
  expect(certainlyOverlap(detention, march)).toBe(overlaps);
});

test("two open detentions of one person overlap", () => {
  expect(certainlyOverlap({ from: null, end: null }, { from: "2026-03-05", end: null })).toBe(true);
});

const partial = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map((day) => addDays("2026-01-30", day)),
  fc.constantFrom("2026-01", "2026-02", "2026-01-31?"),
);
const dates = fc
  .record({ from: fc.option(partial), end: fc.option(partial) })
  .filter(({ from, end }) => !from || !end || spanOf(from).from <= spanOf(end).to);

test("an overlap is certain exactly if it holds for every meaning of the dates", () => {
  fc.assert(
    fc.property(dates, dates, (one, other) => {
      const meanings = [...meaningsOf(one)].flatMap((a) => [...meaningsOf(other)].map((b) => [a, b] as const));
      const always = meanings.every(([a, b]) => a.from < b.end && b.from < a.end);
      expect(certainlyOverlap(one, other)).toBe(always);
    }),
    { numRuns: 300 },
  );
});

/** Every pair of days that a detention's dates may mean, with the days at the edges of unknown dates. */
function* meaningsOf({ from, end }: DetentionDates): Generator<{ from: Day; end: Day }> {
  for (const last of end ? edgesOf(end) : ["9999-12-32"]) {
    const unknown = ["1900-01-01", end ? last : "9999-12-31"];
    for (const first of from ? edgesOf(from) : unknown) if (first <= last) yield { from: first, end: last };
  }
}

function edgesOf(date: PartialDay): Day[] {
  const { from, to } = spanOf(date);
  const days = [from];
  while ((days.at(-1) as Day) < to) days.push(addDays(days.at(-1) as Day, 1));
  return days;
}
