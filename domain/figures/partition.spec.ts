import fc from "fast-check";
import { expect, test } from "vitest";
import { countOf } from "@/domain/testing/examples";
import { partitionOf } from "./partition";

const part = (category: string, value: number) => ({ dimension: "gender", category, value }) as const;

test("the parts of a split and the rest sum to the total, whenever a rest is stated", () => {
  const size = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(size, size, size, (value, female, male) => {
      const split = partitionOf(countOf({ value, parts: [part("female", female), part("male", male)] }), "gender");
      if (female + male > value) expect(split.rest).toBeNull();
      else expect(female + male + (split.rest ?? Number.NaN)).toBe(value);
    }),
  );
});

test("a total in words, or 'more than', has no rest", () => {
  const parts = [part("female", 90)];
  expect(partitionOf(countOf({ value: 600, qualifier: "more_than", parts }), "gender").rest).toBeNull();
  expect(partitionOf(countOf({ value: null, qualifier: "unquantified", parts }), "gender").rest).toBeNull();
});

test("categories of another dimension are no part of a split", () => {
  const military = { dimension: "sector", category: "military", value: 54 } as const;
  expect(partitionOf(countOf({ value: 100, parts: [military] }), "gender")).toEqual({ parts: [], rest: 100 });
});
