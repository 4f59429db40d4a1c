import { expect, test } from "vitest";
import { civilTime } from "./day";
import { startOfHour } from "./start-of-hour";

test.each([
  ["2026-05-09", 14, "America/Caracas", "2026-05-09T18:00:00Z"],
  ["2026-05-09", 21, "America/Caracas", "2026-05-10T01:00:00Z"],
  ["2026-07-01", 1, "Europe/Madrid", "2026-06-30T23:00:00Z"],
  ["2026-12-31", 0, "UTC", "2026-12-31T00:00:00Z"],
])("%s, hour %i in %s begins at %s", (day, hour, zone, instant) => {
  expect(startOfHour(day, hour, zone)).toBe(instant);
  expect(civilTime(new Date(instant), zone)).toEqual({ day, hour });
});
