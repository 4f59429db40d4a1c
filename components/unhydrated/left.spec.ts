import { expect, test } from "vitest";
import { countLeft, leave, longestLeft, mostLeft, take } from "./left";

test("a piece is taken once", () => {
  const number = leave("markup", 0);
  expect(take(number)).toBe("markup");
  expect(() => take(number)).toThrow();
});

test("eight hundred pages that are never written as HTML leave no more than a fixed number of pieces", () => {
  for (let page = 0; page < 800; page++) leave(`page ${page}`, 0);
  expect(countLeft()).toBe(mostLeft);
  expect(mostLeft).toBeLessThanOrEqual(200);
});

test("pieces that nobody took in time go when the next one comes, and a younger one stays", () => {
  const younger = leave("younger", 1);
  leave("newest", longestLeft + 1);
  expect(countLeft()).toBe(2);
  expect(take(younger)).toBe("younger");
});
