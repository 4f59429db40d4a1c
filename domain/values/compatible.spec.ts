import { expect, test } from "vitest";
import { isCompatible } from "./combination";

test.each([
  ["ES", "ES", true],
  ["ES", "CO", false],
  ["ES", "CO+ES", false],
  ["ES+?", "CO+ES", true],
  ["ES+?", "ES", true],
  ["ES+?", "CO+VE", false],
  ["ES?", "ES+VE", true],
  ["ES+?", "VE+?", false],
  ["?", "CO+ES", true],
  ["CO+VE", "CO+VE", true],
])("%s and %s may be one person's: %s", (one, other, compatible) => {
  expect(isCompatible(one, other)).toBe(compatible);
  expect(isCompatible(other, one)).toBe(compatible);
});
