import { expect, test } from "vitest";
import { countLeft, drop, leave, take } from "./left";

test("a piece can be taken only once", () => {
  const number = leave("markup");
  expect(take(number)).toBe("markup");
  expect(() => take(number)).toThrow();
});

test("an untaken piece can be dropped, and other pieces stay", () => {
  const [first, second] = [leave("first"), leave("second")];
  drop(first);
  drop(first);
  expect(countLeft()).toBe(1);
  expect(take(second)).toBe("second");
  expect(countLeft()).toBe(0);
});
