import fc from "fast-check";
import { expect, test } from "vitest";
import type { PublishedCount } from "@/domain/projection/published-count";
import { countOf } from "@/domain/testing/examples";
import { neighboursOf } from "./neighbours";
import { drawnFigures, seriesKey } from "./series";

const counts = fc
  .array(
    fc.record({
      publisher: fc.constantFrom("lead", "other"),
      measure: fc.constantFrom("detained" as const, "released" as const),
      asOf: fc.constantFrom("2026-01-05", "2026-01-06", "2026-01", "2026-01-05?", "2026-02-01"),
      since: fc.constantFrom(null, "2026-01-08"),
      value: fc.integer({ min: 1, max: 900 }),
      standing: fc.constantFrom("stands" as const, "contradicted" as const),
      cutoffTime: fc.constantFrom(null, "09:00", "17:00"),
      tier: fc.constantFrom("A" as const, "B" as const, null),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((given) => given.map((each, index) => countOf({ ...each, id: `count-${index}` })));

const ids = (given: readonly (PublishedCount | undefined)[]) => given.map((each) => each?.id);

test("from the first figure of a series, `next` visits each drawn figure once, and `previous` leads back", () => {
  fc.assert(
    fc.property(counts, (all) => {
      const [first] = all;
      if (!first) return;
      const drawn = drawnFigures(all.filter((each) => seriesKey(each) === seriesKey(first)));
      for (const [index, figure] of drawn.entries()) {
        const { previous, next } = neighboursOf(figure, all);
        expect(ids([previous, next])).toEqual(ids([drawn[index - 1], drawn[index + 1]]));
      }
    }),
  );
});

test("at most one figure per series and day is drawn, and each other says which rule excluded it", () => {
  fc.assert(
    fc.property(counts, (all) => {
      for (const each of all) {
        const { drawn, sameDay, rule } = neighboursOf(each, all);
        expect(sameDay.every(({ count }) => seriesKey(count) === seriesKey(each) && count.asOf === each.asOf)).toBe(
          true,
        );
        expect(rule === null).toBe(drawn === undefined || drawn.id === each.id);
        if (each.standing === "contradicted" && drawn) expect(rule).toBe("contradicted");
        for (const other of sameDay) expect(other.rule === null).toBe(!drawn || other.count.id === drawn.id);
      }
    }),
  );
});

test("the stated rule is the first that distinguishes two figures", () => {
  const day = { asOf: "2026-01-14", measure: "released", since: "2026-01-08" } as const;
  const late = countOf({ ...day, id: "late", value: 72, cutoffTime: "17:00", tier: "B" });
  const early = countOf({ ...day, id: "early", value: 84, cutoffTime: "09:00", tier: "A" });
  const larger = countOf({ ...day, id: "larger", value: 84, cutoffTime: "17:00", tier: "B" });
  const ruleOf = (count: PublishedCount) => neighboursOf(count, [late, early, larger]).rule;
  expect([ruleOf(larger), ruleOf(late), ruleOf(early)]).toEqual([null, "larger", "cutoff"]);
});

test("a contradicted figure stands between the drawn figures of the days around it", () => {
  const [before, after] = [countOf({ asOf: "2026-01-05" }), countOf({ asOf: "2026-01-19" })];
  const wrong = countOf({ asOf: "2026-01-12", standing: "contradicted", value: 1 });
  const { drawn, previous, next } = neighboursOf(wrong, [before, wrong, after]);
  expect([drawn, previous?.asOf, next?.asOf]).toEqual([undefined, "2026-01-05", "2026-01-19"]);
});
