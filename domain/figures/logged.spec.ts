import fc from "fast-check";
import { expect, test } from "vitest";
import { cellOf } from "@/domain/testing/examples";
import { releaseKinds, verifications } from "@/domain/values/vocabulary";
import { lastLoggedDay, loggedPersons, refutedPersons } from "./logged";

const since = "2026-01-08";

test("people are summed by verification, and a refuted release is in none of the sums", () => {
  const cells = [
    cellOf({ persons: 5 }),
    cellOf({ persons: 2, verification: "reported" }),
    cellOf({ persons: 7, verification: "announced" }),
    cellOf({ persons: 11, verification: "refuted" }),
  ];
  expect(loggedPersons(cells, since)).toEqual({ verified: 5, reported: 2, announced: 7 });
  expect(refutedPersons(cells, since)).toBe(11);
});

test("the base date counts, the day before does not, and a month that may reach it does", () => {
  expect(loggedPersons([cellOf({ day: "2026-01-08" })], since).verified).toBe(1);
  expect(loggedPersons([cellOf({ day: "2026-01-07" })], since).verified).toBe(0);
  expect(loggedPersons([cellOf({ day: "2026-01" })], since).verified).toBe(1);
  expect(loggedPersons([cellOf({ day: "2025-12" })], since).verified).toBe(0);
});

test("an empty log is 0 people and no last day", () => {
  expect(loggedPersons([], since)).toEqual({ verified: 0, reported: 0, announced: 0 });
  expect(lastLoggedDay([])).toBeNull();
});

test("every person since the base date is in one of four sums", () => {
  const cell = fc.record({
    day: fc.constantFrom("2026-01-07", "2026-01-08", "2026-01", "2025-12", "2026-02-03"),
    kind: fc.constantFrom(...releaseKinds),
    verification: fc.constantFrom(...verifications),
    persons: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(cell), (given) => {
      const cells = given.map(cellOf);
      const { verified, reported, announced } = loggedPersons(cells, since);
      const all = cells.filter(({ dayTo }) => dayTo >= since).reduce((sum, { persons }) => sum + persons, 0);
      expect(verified + reported + announced + refutedPersons(cells, since)).toBe(all);
    }),
  );
});
