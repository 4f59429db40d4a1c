import fc from "fast-check";
import { expect, test } from "vitest";
import { isCurrent, viewOf, writtenView } from "./view";

const hash = "9f2c81d0".padEnd(64, "0");

test("parsing a view's text gives the same view", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (head, at) => {
      const view = { head, at, day: "2026-03-10" };
      expect(viewOf(writtenView(view, hash))).toEqual(view);
    }),
  );
});

test("different heads, days or content give different texts, so that a copy is never used for another view", () => {
  const view = { head: 3, at: 3, day: "2026-03-10" };
  const texts = [
    writtenView(view, hash),
    writtenView({ ...view, at: 2 }, hash),
    writtenView({ ...view, head: 4 }, hash),
    writtenView({ ...view, day: "2026-03-11" }, hash),
    writtenView(view, "0".repeat(64)),
  ];
  expect(new Set(texts).size).toBe(texts.length);
});

test.each(["", "1", "1.1.2026-03-10", "1.1.2026-03-10.XYZ", "a.1.2026-03-10.9f2c81d0", "1.1.2026-03-10.9f2c81d0/x"])(
  "%j is not a view",
  (text) => expect(() => viewOf(text)).toThrow("not a view"),
);

test("only the newest head is the current view", () => {
  expect(isCurrent({ head: 3, at: 3, day: "2026-03-10" })).toBe(true);
  expect(isCurrent({ head: 3, at: 2, day: "2026-03-10" })).toBe(false);
});
