import { expect, test } from "vitest";
import { ageOn } from "./age";

test.each([
  ["1990-05-10", "2026-05-09", 35],
  ["1990-05-10", "2026-05-10", 36],
  ["1992-02-29", "2026-02-28", 33],
  ["1990-05", "2026-05-10", null],
  [null, "2026-05-10", null],
])("a person born %s is on %s %s years old", (birth, today, age) => expect(ageOn(birth, today)).toBe(age));
