import { expect, test } from "vitest";
import type { CountPart } from "@/domain/records/count";
import { excessProblems } from "./excess-problems";

const part = (dimension: CountPart["dimension"], category: string, value: number): CountPart => {
  return { dimension, category, value };
};
const excess = (...parts: CountPart[]) =>
  excessProblems({ value: 10, qualifier: "exact", parts }).map(({ values }) => [values?.dimension, values?.sum]);

test("parts that split the people may not sum to more than the total", () => {
  expect(excess(part("gender", "female", 4), part("gender", "male", 6))).toEqual([]);
  expect(excess(part("gender", "female", 4), part("gender", "male", 7))).toEqual([["gender", 11]]);
});

test("one person may have several conditions, occupations or ties: only a single part may not exceed the total", () => {
  expect(excess(part("health", "seriously_ill", 9), part("health", "disabled", 5))).toEqual([]);
  expect(excess(part("profession", "journalist", 11), part("profession", "teacher", 1))).toEqual([["profession", 11]]);
});
