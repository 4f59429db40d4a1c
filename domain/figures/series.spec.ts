import fc from "fast-check";
import { expect, test } from "vitest";
import type { PublishedCount } from "@/domain/projection/published-count";
import { countOf } from "@/domain/testing/examples";
import { drawnFigures, newestFigure } from "./series";

const flow = { measure: "released", since: "2026-01-08", asOf: "2026-01-28" } as const;

/** Returns which of two figures is drawn, whatever their order. */
function preferred(one: Partial<PublishedCount>, other: Partial<PublishedCount>): string | undefined {
  const counts = [countOf({ id: "one", ...one }), countOf({ id: "other", ...other })];
  const drawn = [counts, counts.toReversed()].map((each) => drawnFigures(each).map(({ id }) => id));
  expect(drawn[0]).toEqual(drawn[1]);
  expect(drawn[0]).toHaveLength(1);
  return drawn[0]?.[0];
}

test("a contradicted figure is never drawn, even if it is the only one", () => {
  expect(preferred({ standing: "contradicted", cutoffTime: "23:59", tier: "A", value: 900 }, { tier: "C" })).toBe(
    "other",
  );
  expect(drawnFigures([countOf({ standing: "contradicted" })])).toEqual([]);
});

test("for one day the latest cut-off is drawn, whatever its tier and value; none is the earliest", () => {
  expect(preferred({ cutoffTime: "17:00", tier: "C", value: 1 }, { cutoffTime: "16:59", tier: "A" })).toBe("one");
  expect(preferred({ cutoffTime: "00:00", tier: "C" }, { cutoffTime: null, tier: "A" })).toBe("one");
});

test("at one cut-off the source nearest to the publisher is drawn: A, B, C, then none", () => {
  const order = ["A", "B", "C", null] as const;
  for (const [index, tier] of order.entries()) {
    for (const farther of order.slice(index + 1)) {
      expect(preferred({ ...flow, tier, value: 1 }, { ...flow, tier: farther, value: 2 })).toBe("one");
    }
  }
});

test("at one tier a running total draws the larger; a stock ignores size and draws the first id", () => {
  expect(preferred({ ...flow, value: 300 }, { ...flow, value: 297 })).toBe("one");
  expect(preferred({ ...flow, value: 297 }, { ...flow, value: 300 })).toBe("other");
  expect(preferred({ ...flow, value: null }, { ...flow, value: 0 })).toBe("other");
  expect(preferred({ value: 1 }, { value: 2 })).toBe("one");
});

test("the id decides when nothing else does", () => {
  expect(preferred({ ...flow, id: "a" }, { ...flow, id: "b" })).toBe("a");
});

test("figures of different publishers, measures, windows or dates do not compete", () => {
  const counts = [
    countOf(flow),
    countOf({ ...flow, publisher: "another" }),
    countOf({ ...flow, measure: "full_freedom" }),
    countOf({ ...flow, since: "2025-12-25" }),
    countOf({ ...flow, since: null }),
    countOf({ ...flow, asOf: "2026-01" }),
    countOf({ ...flow, asOf: "2026-01-29" }),
  ];
  expect(drawnFigures(counts)).toHaveLength(counts.length);
});

test("a month's figure is ordered by its last possible day, before a later day", () => {
  const counts = ["2026-02-01", "2026-01", "2026-01-31", "2026-01-05"].map((asOf) => countOf({ asOf }));
  expect(drawnFigures(counts).map(({ asOf }) => asOf)).toEqual(["2026-01-05", "2026-01", "2026-01-31", "2026-02-01"]);
  expect(newestFigure(counts)?.asOf).toBe("2026-02-01");
  expect(newestFigure([])).toBeUndefined();
});

test("the drawn figures do not depend on the order of entry", () => {
  const figure = fc.record({
    id: fc.constantFrom("a", "b", "c", "d"),
    asOf: fc.constantFrom("2026-01-05", "2026-01-06", "2026-01"),
    since: fc.constantFrom(null, "2025-12-25"),
    cutoffTime: fc.constantFrom(null, "08:00", "17:00"),
    tier: fc.constantFrom("A", "B", null),
    value: fc.constantFrom(null, 0, 52, 75),
    standing: fc.constantFrom("stands", "contradicted"),
  });
  const sets = fc.uniqueArray(figure, { selector: ({ id }) => id, maxLength: 4 });
  fc.assert(
    fc.property(sets, (given) => {
      const counts = given.map((each) => countOf({ ...each, measure: "released" }));
      const key = (each: PublishedCount) => `${each.asOf} ${each.since} ${each.id}`;
      expect(drawnFigures(counts.toReversed()).map(key).sort()).toEqual(drawnFigures(counts).map(key).sort());
    }),
  );
});
