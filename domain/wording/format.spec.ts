import { expect, it } from "vitest";
import { formatBytes, formatDayAndMonth, formatShortDate, formatSpan } from "./format";

it("writes a date for a button without points or prepositions, in each language", () => {
  expect(formatShortDate("2025-09-15", "es")).toBe("15 sept 2025");
  expect(formatShortDate("2026-03-02", "es")).toBe("2 mar 2026");
  expect(formatShortDate("2026-03-02", "en")).toBe("2 Mar 2026");
});

it("does not shorten a date with only a month, or an uncertain one", () => {
  expect(formatShortDate("2025-11", "es")).toBe("noviembre de 2025");
  expect(formatShortDate("2026-01-08?", "es")).toBe("8 de enero de 2026 (?)");
});

it("omits the year if it follows", () => {
  expect(formatDayAndMonth("2026-04-27", "es")).toBe("27 de abril");
  expect(formatDayAndMonth("2026-04-27", "en")).toBe("27 April");
});

it("writes a span of days without repeating their common part", () => {
  expect(formatSpan("2025-03-10", "2025-03-17", "en")).toBe("10–17 March 2025");
  expect(formatSpan("2025-12-15", "2026-01-28", "en")).toBe("15 December 2025 – 28 January 2026");
  expect(formatSpan("2025-03-10", "2025-03-17", "es")).toBe("10–17 de marzo de 2025");
  expect(formatSpan("2025-02-10", "2025-03-10", "en")).toBe("10 February – 10 March 2025");
});

it("writes sizes in the unit in which they have one to three digits", () => {
  const sizes = [0, 999, 1000, 12_345_678, 2_000_000_000];
  expect(sizes.map((bytes) => formatBytes(bytes, "en"))).toEqual(["0 byte", "999 byte", "1 kB", "12.3 MB", "2 GB"]);
  expect(formatBytes(12_345_678, "es")).toMatch(/^12,3\sMB$/);
});
