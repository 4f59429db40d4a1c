import { expect, test } from "vitest";
import { countOf } from "@/domain/testing/examples";
import { repeatsOf } from "./repeats";

const known = countOf({ id: "known", asOf: "2026-03-09", value: 100 });
const repeat = (given: Parameters<typeof countOf>[0], other = known) =>
  repeatsOf(countOf({ id: "new", asOf: "2026-03-09", value: 100, ...given }), [other]).map(({ kind }) => kind);

test("the same number of the same day is a repeat, with any window and cut-off, also if it was contradicted", () => {
  expect(repeat({})).toEqual(["same"]);
  expect(repeat({ since: "2026-01-08", cutoffTime: "18:00" })).toEqual(["same"]);
  expect(repeat({}, { ...known, standing: "contradicted" })).toEqual(["same"]);
  expect(repeat({ asOf: "2026-03-10" })).toEqual([]);
});

test("two announcements in words of one day are the same, and words are no other number", () => {
  const words = { value: null, qualifier: "unquantified" } as const;
  expect(repeat(words, { ...known, ...words })).toEqual(["same"]);
  expect(repeat(words)).toEqual([]);
});

test("another number of the same moment may be a correction; of another window, cut-off or standing it is not", () => {
  expect(repeat({ value: 101 })).toEqual(["other_value"]);
  expect(repeat({ value: 101, qualifier: "at_least" })).toEqual(["other_value"]);
  expect(repeat({ value: 101, since: "2026-01-08" })).toEqual([]);
  expect(repeat({ value: 101, cutoffTime: "18:00" }, { ...known, cutoffTime: "12:00" })).toEqual([]);
  expect(repeat({ value: 101, standing: "contradicted" })).toEqual([]);
  expect(repeat({ value: 101 }, { ...known, standing: "contradicted" })).toEqual([]);
});

test("a figure does not repeat itself", () => expect(repeat({ id: "known" })).toEqual([]));
