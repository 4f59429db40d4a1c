import fc from "fast-check";
import { expect, test } from "vitest";
import { keptBackups } from "./rotation";

const caracas = "America/Caracas";
const noonOf = (day: string) => new Date(`${day}T16:00:00Z`);
const daysBefore = (day: string, count: number) =>
  Array.from({ length: count }, (_, index) => new Date(noonOf(day).getTime() - index * 86_400_000));
const daysOf = (made: Date[]) => keptBackups(made, caracas).map((instant) => instant.toISOString().slice(0, 10));

test("of a year and a half of daily backups, 7 days, 4 weeks and 12 months stay", () => {
  // 2026-11-27 is a Friday.
  expect(daysOf(daysBefore("2026-11-27", 550))).toEqual([
    ...["2026-11-27", "2026-11-26", "2026-11-25", "2026-11-24", "2026-11-23", "2026-11-22", "2026-11-21"],
    // The weeks of the 23rd and the 16th are among the days.
    ...["2026-11-15", "2026-11-08"],
    ...["2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31", "2026-04-30"],
    ...["2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"],
  ]);
});

test("the seventh day stays, and the eighth goes if a newer backup has its week and month", () => {
  // The 21st is a Saturday; the 22nd is the newest of that week.
  expect(daysOf(daysBefore("2026-11-28", 8))).toEqual(daysOf(daysBefore("2026-11-28", 7)));
  expect(daysOf(daysBefore("2026-11-28", 7))).toHaveLength(7);
  // A day later, the Sunday is the eighth day, and the newest of its week.
  expect(daysOf(daysBefore("2026-11-29", 8))).toHaveLength(8);
});

test("of a day the newest backup stays, and a day ends at midnight in the instance's time zone", () => {
  const [late, early] = [new Date("2026-11-28T03:59:59Z"), new Date("2026-11-28T04:00:00Z")];
  const earlier = new Date("2026-11-27T05:00:00Z");
  expect(keptBackups([earlier, late, early], caracas)).toEqual([early, late]);
  expect(keptBackups([earlier, late, early], "UTC")).toEqual([early, earlier]);
});

test("a week begins on Monday", () => {
  const weekly = ["2026-11-29", "2026-11-22", "2026-11-15", "2026-11-08", "2026-11-01"].map(noonOf);
  const sevenNewer = daysBefore("2026-12-06", 7);
  // The weeks that end on 6 December, 29, 22 and 15 November; 29 November is also the newest of its month.
  expect(daysOf([...sevenNewer, ...weekly]).slice(7)).toEqual(["2026-11-29", "2026-11-22", "2026-11-15"]);
  expect(daysOf([...sevenNewer, noonOf("2026-11-23"), ...weekly]).slice(7)).not.toContain("2026-11-23");
});

test("after a pause of years the old backups stay", () => {
  expect(daysOf([noonOf("2026-11-27"), noonOf("2020-01-02"), noonOf("2019-01-02")])).toHaveLength(3);
});

test("the newest stays, at most 23 stay, and rotating twice changes nothing", () => {
  const instants = fc.array(fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }));
  fc.assert(
    fc.property(instants, (made) => {
      const stay = keptBackups(made, caracas);
      expect(stay.length).toBeLessThanOrEqual(23);
      expect(keptBackups(stay, caracas)).toEqual(stay);
      if (made.length > 0) expect(stay[0]?.getTime()).toBe(Math.max(...made.map((each) => each.getTime())));
    }),
  );
});
