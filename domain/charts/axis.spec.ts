import { expect, test } from "vitest";
import { timeAxis } from "./axis";

const labels = (from: string, to: string) => timeAxis(from, to, "en").ticks.map(({ label }) => label);

test("a time axis has at most six labels, of months or of years", () => {
  expect(labels("2026-01-08", "2026-04-21")).toEqual(["Feb 2026", "Mar 2026", "Apr 2026"]);
  expect(labels("2024-03-01", "2026-05-04").length).toBeLessThanOrEqual(6);
  expect(labels("2016-01-01", "2026-05-04")).toContain("2018");
});

test("an axis in which no month begins has its two ends as labels; a single day has one label", () => {
  expect(labels("2026-01-08", "2026-01-25")).toEqual(["8 Jan 2026", "25 Jan 2026"]);
  expect(labels("2026-01-08", "2026-01-08")).toEqual(["8 Jan 2026"]);
});
