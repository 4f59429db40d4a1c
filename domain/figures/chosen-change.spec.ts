import { expect, test } from "vitest";
import type { PublishedCount } from "@/domain/projection/published-count";
import { countOf } from "@/domain/testing/examples";
import { type ChangeQuery, chosenChange, publishersWithChanges } from "./chosen-change";

const counts: PublishedCount[] = [
  countOf({ id: "lead-1", asOf: "2026-03-02", value: 10 }),
  countOf({ id: "lead-2", asOf: "2026-03-09", value: 9 }),
  countOf({ id: "lead-3", asOf: "2026-03-16", value: 8 }),
  countOf({ id: "lead-wrong", asOf: "2026-03-17", value: 99, standing: "contradicted" }),
  countOf({ id: "lead-more", asOf: "2026-03-23", value: 5, qualifier: "more_than" }),
  countOf({ id: "lead-flow", asOf: "2026-03-23", value: 5, measure: "released" }),
  countOf({ id: "b-1", publisher: "b", asOf: "2026-02-02", value: 20 }),
  countOf({ id: "b-2", publisher: "b", asOf: "2026-02-09", value: 30 }),
  countOf({ id: "c-1", publisher: "c", asOf: "2026-02-09", value: 30 }),
];

/** Returns the ids of the two chosen counts, or the problem. */
function chosen(query: ChangeQuery) {
  const { publisher, found, swapped, replaced } = chosenChange(counts, "lead", query);
  const what = "problem" in found ? found.problem : found.exact ? `${found.from.id} ${found.to.id}` : found.reason;
  return [publisher, what, swapped && "swapped", replaced && "replaced"].filter(Boolean).join(", ");
}

test("without a choice it is the lead publisher's newest two with an exact change", () => {
  expect(chosen({})).toBe("lead, lead-2 lead-3");
  expect(chosen({ publisher: "b" })).toBe("b, b-1 b-2");
});

test("one date alone is paired with its neighbour, and counts determine their publisher", () => {
  expect(chosen({ to: "lead-2" })).toBe("lead, lead-1 lead-2");
  expect(chosen({ from: "lead-1" })).toBe("lead, lead-1 lead-2");
  expect(chosen({ from: "b-1" })).toBe("b, b-1 b-2");
  expect(chosen({ to: "lead-1" })).toBe("lead, first");
  expect(chosen({ from: "lead-more" })).toBe("lead, last");
});

test("two dates in reverse order are swapped, and the result says so", () => {
  expect(chosen({ from: "lead-3", to: "lead-1" })).toBe("lead, lead-1 lead-3, swapped");
});

test("if only the publisher is changed, its own dates replace the earlier ones, and the result says so", () => {
  expect(chosen({ publisher: "b", from: "lead-1", to: "lead-3" })).toBe("b, b-1 b-2, replaced");
  expect(chosen({ publisher: "lead", from: "lead-1", to: "b-2" })).toBe("lead, lead-1 lead-2, replaced");
});

test("an id that does not exist, is not drawn, or is not a stock is reported as requested", () => {
  const found = (query: ChangeQuery) => chosenChange(counts, "lead", query).found;
  expect(found({ from: "nowhere" })).toEqual({ problem: "unknown", parameter: "from", id: "nowhere" });
  expect(found({ to: "lead-wrong" })).toEqual({ problem: "not_drawn", parameter: "to", id: "lead-wrong" });
  expect(found({ from: "lead-flow" })).toEqual({ problem: "not_drawn", parameter: "from", id: "lead-flow" });
});

test("the same date twice, a lower bound and a series of one are each reported as such", () => {
  expect(chosen({ from: "lead-1", to: "lead-1" })).toBe("lead, same");
  expect(chosen({ from: "lead-1", to: "lead-more" })).toBe("lead, lower_bound");
  expect(chosen({ publisher: "c" })).toBe("c, too_few");
  expect(chosen({ publisher: "nobody" })).toBe("nobody, too_few");
});

test("a series can be chosen if it has two drawn figures", () => {
  expect(publishersWithChanges(counts)).toEqual(["b", "lead"]);
});
