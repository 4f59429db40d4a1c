import { expect, it } from "vitest";
import { formatDayAndMonth, formatShortDate } from "./format";

it("writes a date for a button without points or prepositions, in each language", () => {
  expect(formatShortDate("2025-09-15", "es")).toBe("15 sept 2025");
  expect(formatShortDate("2026-03-02", "es")).toBe("2 mar 2026");
  expect(formatShortDate("2026-03-02", "en")).toBe("2 Mar 2026");
});

it("does not shorten a date of which only the month is known, or which is uncertain", () => {
  expect(formatShortDate("2025-11", "es")).toBe("noviembre de 2025");
  expect(formatShortDate("2026-01-08?", "es")).toBe("8 de enero de 2026 (?)");
});

it("leaves the year out where it follows", () => {
  expect(formatDayAndMonth("2026-04-27", "es")).toBe("27 de abril");
  expect(formatDayAndMonth("2026-04-27", "en")).toBe("27 April");
});
