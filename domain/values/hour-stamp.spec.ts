import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, civilTime } from "./day";
import { hourStamp } from "./hour-stamp";

test("an hour in Caracas, in UTC and in a zone with half an hour", () => {
  expect(hourStamp("2026-03-10", 12, "America/Caracas")).toBe("2026-03-10T12:00:00-04:00");
  expect(hourStamp("2026-03-10", 0, "UTC")).toBe("2026-03-10T00:00:00+00:00");
  expect(hourStamp("2026-03-10", 7, "Asia/Kolkata")).toBe("2026-03-10T07:00:00+05:30");
});

test("the stamp is an instant of that civil day and hour, in every zone and season; a skipped hour is the next one", () => {
  const zones = fc.constantFrom("America/Caracas", "Europe/Madrid", "America/Managua", "Australia/Lord_Howe", "UTC");
  fc.assert(
    fc.property(fc.nat({ max: 800 }), fc.nat({ max: 23 }), zones, (days, hour, timeZone) => {
      const day = addDays("2025-01-01", days);
      const back = civilTime(new Date(hourStamp(day, hour, timeZone)), timeZone);
      expect([hour, hour + 1]).toContain(back.hour);
      expect(back.day).toBe(day);
    }),
  );
});
