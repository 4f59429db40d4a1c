import { expect, test } from "vitest";
import { shareOf, shareText } from "./share";

test("a share is read as a fraction or a decimal, with a comma or a point, and written back", () => {
  expect(shareOf("1/3")).toBe(1 / 3);
  expect(shareText(1 / 3)).toBe("1/3");
  for (const [typed, share, text] of [
    ["0", 0, "0"],
    ["1", 1, "1"],
    ["0,35", 0.35, "0.35"],
    [" 0.5 ", 0.5, "1/2"],
  ] as const) {
    expect(shareOf(typed)).toBe(share);
    expect(shareText(share)).toBe(text);
  }
});

test("anything else is not a share", () => {
  for (const text of ["", "-0.1", "1.01", "4/3", "1/0", "33 %", "1e-1", "a third"])
    expect(shareOf(text)).toBeUndefined();
});
