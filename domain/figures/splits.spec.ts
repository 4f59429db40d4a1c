import fc from "fast-check";
import { expect, test } from "vitest";
import { categories } from "@/domain/records/categories";
import { dimensions, partitions } from "@/domain/values/vocabulary";
import { movementOf, splitsOf } from "./splits";

const part = fc.constantFrom(...dimensions).chain((dimension) => {
  const codes = dimension === "nationality" || dimension === "facility" ? ["CO", "ES"] : categories[dimension];
  return fc.record({
    dimension: fc.constant(dimension),
    category: fc.constantFrom(...codes),
    value: fc.integer({ min: 0, max: 900 }),
  });
});
const count = fc.record({
  value: fc.option(fc.integer({ min: 0, max: 2000 })),
  parts: fc.uniqueArray(part, { selector: ({ dimension, category }) => `${dimension} ${category}` }),
});

test("in a partition, the parts and the unpublished rest sum to the whole; the unpublished rest is never 0", () => {
  fc.assert(
    fc.property(count, (given) => {
      for (const { dimension, sum, unpublished } of splitsOf(given)) {
        const isPartition = partitions.some((each) => each === dimension);
        if (unpublished === null) {
          if (isPartition && given.value !== null) expect(sum).toBeGreaterThanOrEqual(given.value);
          continue;
        }
        expect(isPartition).toBe(true);
        expect(unpublished).toBeGreaterThan(0);
        expect((sum ?? 0) + unpublished).toBe(given.value);
      }
    }),
  );
});

test("each published part is in one table or in the movement, with its own number", () => {
  fc.assert(
    fc.property(count, (given) => {
      const listed = splitsOf(given).flatMap(({ dimension, parts }) => parts.map((each) => ({ dimension, ...each })));
      const moved = movementOf(given);
      const flows = [moved?.imprisoned ?? null, moved?.released ?? null].filter((value) => value !== null);
      const expected = given.parts.filter(({ dimension }) => dimension !== "movement_since_previous");
      expect(listed).toHaveLength(expected.length);
      expect(listed).toEqual(expect.arrayContaining(expected));
      expect(flows).toHaveLength(given.parts.length - expected.length);
    }),
  );
});

test("nationality groups overlap, so they have no sum", () => {
  const parts = ["foreign", "dual", "foreign_or_dual"].map((category) => ({
    dimension: "nationality_group" as const,
    category,
    value: 40,
  }));
  expect(splitsOf({ value: 457, parts })).toMatchObject([{ sum: null, unpublished: null }]);
});

test("if only one of the two flows was printed, the other is not 0", () => {
  const parts = [{ dimension: "movement_since_previous" as const, category: "imprisoned", value: 0 }];
  expect(movementOf({ parts })).toEqual({ imprisoned: 0, released: null });
  expect(movementOf({ parts: [] })).toBeUndefined();
});
