import { expect, test } from "vitest";
import { isCertainlyBefore, isCertainlyFuture, mayBeSameDay } from "./certainty";
import { isPartialDay, spanOf } from "./partial-day";

test.each([
  "2026",
  "2026-01",
  "2026-01-08",
  "2026-01-08?",
  "2026-01~",
  "2026-01-XX",
  "2026-XX",
  "2024-02-29",
  "2024-02-29?",
])("%s is a date", (text) => expect(isPartialDay(text)).toBe(true));

test.each([
  "2026-02-29",
  "2026-02-29?",
  "2026-02-30",
  "2026-13",
  "2026-00-01",
  "2026-01-32",
  "26-01-01",
  "2026/01/08",
  "",
  "2026-01-08T10:00",
  "2026-01-08/2026-01-09",
])("%j is not a date", (text) => expect(isPartialDay(text)).toBe(false));

test("a partial date means all the days that it allows", () => {
  expect(spanOf("2026-02")).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  expect(spanOf("2026-01-XX")).toEqual({ from: "2026-01-01", to: "2026-01-31" });
  expect(spanOf("2026-01-08?")).toEqual({ from: "2026-01-08", to: "2026-01-08" });
});

test("only certain dates are earlier, future or another day", () => {
  expect(isCertainlyBefore("2026-01-07", "2026-01-08")).toBe(true);
  expect(isCertainlyBefore("2026-01-08", "2026-01-08")).toBe(false);
  expect(isCertainlyBefore("2026-01", "2026-01-31")).toBe(false);
  expect(isCertainlyBefore("2026-01", "2026-02")).toBe(true);
  expect(isCertainlyFuture("2026-01-09", "2026-01-08")).toBe(true);
  expect(isCertainlyFuture("2026-01", "2026-01-08")).toBe(false);
  expect(mayBeSameDay("2026-01", "2026-01-31")).toBe(true);
  expect(mayBeSameDay("2026-01-30", "2026-01-31")).toBe(false);
});
