import fc from "fast-check";
import { expect, test } from "vitest";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publicReader } from "@/db/testing/public-reader";
import type { PublishedCount } from "@/domain/projection/published-count";
import { countOf } from "@/domain/testing/examples";
import { addDays } from "@/domain/values/day";
import { type Change, changeBetween } from "./change";
import { identityOf } from "./change-sentence";
import { drawnFigures } from "./series";

/** A bulletin on its own page, with the movement that it printed. */
function bulletin(asOf: string, value: number, printed: { imprisoned?: number; released?: number } = {}) {
  const parts = Object.entries(printed).map(([category, persons]) => ({
    dimension: "movement_since_previous" as const,
    category,
    value: persons,
  }));
  const given = countOf({ id: asOf, asOf, value, parts });
  return { ...given, source: given.source && { ...given.source, url: `https://example.org/${asOf}` } };
}

/** Returns the change between two dates of a history; throws if there is no exact identity. */
function between(counts: readonly PublishedCount[], from: string, to: string): Change {
  const on = (asOf: string) => counts.find((count) => count.asOf === asOf) as PublishedCount;
  const change = changeBetween(counts, on(from), on(to));
  if (!change.exact) throw new Error(change.reason);
  return change;
}

/** The terms of an identity: before, newly imprisoned, released, residual, after. */
function terms({ before, imprisoned, released, residual, after }: Change) {
  return [before, imprisoned.persons, released.persons, residual, after];
}

async function seeded(): Promise<PublishedCount[]> {
  const reader = publicReader((await openSeededLedger()).$client.name);
  const { counts } = reader.context(undefined, "es").ledger;
  reader.close();
  return counts.filter((count) => count.publisher === "foro-penal" && count.measure === "detained");
}

test("23 to 30 March 2026 is 503 + 1 - 34 + 20 not explained = 490", async () => {
  expect(terms(between(await seeded(), "2026-03-23", "2026-03-30"))).toEqual([503, 1, 34, 20, 490]);
});

test("10 February to 17 March 2025 has no usable movement: all of it is residual", async () => {
  const change = between(await seeded(), "2025-02-10", "2025-03-17");
  expect(terms(change)).toEqual([1194, null, null, -300, 894]);
  expect(change.steps.map(({ from, to }) => [from.asOf, to.asOf])).toEqual([
    ["2025-02-10", "2025-02-24"],
    ["2025-02-24", "2025-03-10"],
    ["2025-03-10", "2025-03-17"],
  ]);
});

test("the sum has no term for what was not published, and no sum if nothing was", async () => {
  const counts = await seeded();
  expect(identityOf(between(counts, "2026-03-23", "2026-03-30"), "en")).toBe("503 + 1 − 34 + 20 = 490");
  expect(identityOf(between(counts, "2025-02-10", "2025-03-17"), "en")).toBe("1,194 → 894");
});

test("steps chain over the real bulletins, and a figure between two of them removes nothing", async () => {
  const counts = await seeded();
  const change = between(counts, "2026-03-23", "2026-05-04");
  expect(terms(change)).toEqual([503, 7, 80, 27, 457]);
  expect(change.steps.length).toBe(6);
  expect(change.released.windows.map(({ since, until }) => [since, until])).toEqual([["2026-03-23", "2026-05-04"]]);
  expect(terms(between(counts, "2026-04-13", "2026-04-20"))).toEqual([477, 1, 6, 1, 473]);
  expect(terms(between(counts, "2026-04-18", "2026-04-20"))).toEqual([477, null, null, -4, 473]);
});

test.each([
  [4, null],
  [5, 3],
  [10, 3],
  [11, null],
])("with the bulletin before %d days ago, %j newly imprisoned are known", (days, imprisoned) => {
  const counts = [
    bulletin(addDays("2026-03-30", -days), 500),
    bulletin("2026-03-30", 498, { imprisoned: 3, released: 5 }),
  ];
  const change = between(counts, addDays("2026-03-30", -days), "2026-03-30");
  expect(change.imprisoned.persons).toBe(imprisoned);
  expect(change.residual).toBe(imprisoned === null ? -2 : 0);
});

test("a published 0 is 0, and half a movement leaves the other half unknown", () => {
  const counts = [bulletin("2026-03-02", 9), bulletin("2026-03-09", 7, { imprisoned: 0 })];
  const change = between(counts, "2026-03-02", "2026-03-09");
  expect(terms(change)).toEqual([9, 0, null, -2, 7]);
  expect(change.released.windows).toEqual([]);
});

test("a movement that begins before the first of the two figures is not used", () => {
  const counts = [bulletin("2026-03-02", 9), bulletin("2026-03-06", 8), bulletin("2026-03-09", 7, { released: 2 })];
  expect(terms(between(counts, "2026-03-06", "2026-03-09"))).toEqual([8, null, null, -1, 7]);
  expect(terms(between(counts, "2026-03-02", "2026-03-09"))).toEqual([9, null, 2, 0, 7]);
});

test("a nearer figure with its own movement is the bulletin before, and is then too near", () => {
  const counts = [
    bulletin("2026-03-02", 9),
    bulletin("2026-03-06", 8, { released: 1 }),
    bulletin("2026-03-09", 7, { released: 2 }),
  ];
  expect(between(counts, "2026-03-02", "2026-03-09").released.persons).toBeNull();
});

test("a figure that appears only on the later bulletin's page is not the bulletin before", () => {
  const later = bulletin("2026-03-09", 7, { imprisoned: 1, released: 3 });
  const quoted = { ...bulletin("2026-03-02", 9), source: later.source };
  expect(terms(between([quoted, later], "2026-03-02", "2026-03-09"))).toEqual([9, null, null, -2, 7]);
});

test("a contradicted figure is not a bulletin", () => {
  const counts = [
    bulletin("2026-02-01", 12),
    { ...bulletin("2026-03-02", 9), standing: "contradicted" as const },
    bulletin("2026-03-09", 7, { released: 2 }),
  ];
  expect(terms(between(counts, "2026-02-01", "2026-03-09"))).toEqual([12, null, null, -5, 7]);
});

test("one flow of every bulletin counts although the other was printed only once", () => {
  const counts = [
    bulletin("2026-03-02", 9),
    bulletin("2026-03-09", 7, { released: 2 }),
    bulletin("2026-03-16", 6, { imprisoned: 1, released: 3 }),
  ];
  expect(terms(between(counts, "2026-03-02", "2026-03-16"))).toEqual([9, null, 5, 2, 6]);
});

test.each([
  ["lower_bound", { qualifier: "more_than" }],
  ["lower_bound", { qualifier: "at_least" }],
  ["no_number", { qualifier: "unquantified", value: null }],
  ["partial_date", { asOf: "2026-03", asOfFrom: "2026-03-01", asOfTo: "2026-03-31" }],
] as const)("there is no exact identity with a figure that is %s", (reason, what) => {
  const odd = { ...bulletin("2026-03-31", 600), ...what };
  const other = bulletin("2026-02-23", 644);
  expect(changeBetween([other, odd], other, odd)).toMatchObject({ exact: false, reason, count: odd });
});

test("a lower bound or a month between two exact figures does not prevent an exact change", () => {
  const counts = [
    bulletin("2026-02-09", 644),
    { ...bulletin("2026-02-16", 600), qualifier: "more_than" as const },
    countOf({ id: "m", asOf: "2026-02", value: 650 }),
    bulletin("2026-02-23", 590, { imprisoned: 2, released: 30 }),
  ];
  expect(terms(between(counts, "2026-02-09", "2026-02-23"))).toEqual([644, null, null, -54, 590]);
});

test("figures of two series, in the wrong order, or not drawn have no change", () => {
  const [a, b] = [bulletin("2026-03-02", 9), bulletin("2026-03-09", 7)];
  expect(() => changeBetween([a, b], b, a)).toThrow("not drawn before");
  expect(() => changeBetween([a, b], a, a)).toThrow("not drawn before");
  const foreign = { ...a, id: "x", publisher: "other" };
  expect(() => changeBetween([foreign, b], foreign, b)).toThrow("not drawn before");
});

const persons = fc.nat({ max: 200 });
const histories = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 14 }),
      value: fc.nat({ max: 2000 }),
      imprisoned: fc.option(persons),
      released: fc.option(persons),
      qualifier: fc.constantFrom("exact" as const, "exact" as const, "more_than" as const),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((given) => {
    let day = "2025-01-01";
    return given.map(({ gap, value, imprisoned, released, qualifier }) => {
      day = addDays(day, gap);
      const printed = { ...(imprisoned !== null && { imprisoned }), ...(released !== null && { released }) };
      return { ...bulletin(day, value, printed), qualifier };
    });
  });

/** Every pair of a history, earlier first, that has an exact identity. */
function changesOf(counts: readonly PublishedCount[]): Change[] {
  const drawn = drawnFigures(counts.filter(({ publisher }) => publisher === "lead"));
  return drawn.flatMap((to, index) =>
    drawn.slice(0, index).flatMap((from) => {
      const change = changeBetween(counts, from, to);
      return change.exact ? [change] : [];
    }),
  );
}

test("in every history each identity is exact, its steps meet, and what is in no step stays unknown", () => {
  fc.assert(
    fc.property(histories, (counts) => {
      for (const change of changesOf(counts)) {
        const { before, imprisoned, released, residual, after, steps, from, to } = change;
        expect(before + (imprisoned.persons ?? 0) - (released.persons ?? 0) + residual).toBe(after);
        expect([steps[0]?.from, steps.at(-1)?.to]).toEqual([from, to]);
        steps.slice(1).forEach((step, index) => {
          expect(step.from).toBe(steps[index]?.to);
        });
        for (const flow of ["imprisoned", "released"] as const)
          expect(change[flow].persons === null).toBe(steps.some((step) => step[flow] === null));
        for (const step of steps) {
          if (step.imprisoned === null && step.released === null) continue;
          const days = (Date.parse(step.to.asOf) - Date.parse(step.from.asOf)) / 86_400_000;
          expect(days >= 5 && days <= 10).toBe(true);
        }
      }
    }),
  );
});

test("neither the order of entry nor another publisher's figures change anything", () => {
  fc.assert(
    fc.property(histories, histories, (counts, others) => {
      const unrelated = others.map((count) => ({ ...count, id: `other ${count.id}`, publisher: "other" }));
      const expected = changesOf(counts);
      expect(changesOf([...unrelated, ...counts.toReversed()])).toEqual(expected);
    }),
  );
});
