import { expect, test } from "vitest";
import { countLeft, drop, leave, take } from "./left";

test("a piece is taken once", () => {
  const number = leave("markup");
  expect(take(number)).toBe("markup");
  expect(() => take(number)).toThrow();
});

test("a piece that nobody takes is dropped, and others stay", () => {
  const [first, second] = [leave("first"), leave("second")];
  drop(first);
  drop(first);
  expect(countLeft()).toBe(1);
  expect(take(second)).toBe("second");
  expect(countLeft()).toBe(0);
});
