import { describe, expect, it } from "vitest";
import type { Target } from "./hit-areas";
import { nearest, nextPosition } from "./keyboard-navigation";

const target = (left: number, top: number): Target => ({ left, top, text: "", href: null });
const lines = [
  [target(0, 10), target(50, 20), target(100, 30)],
  [target(60, 80), target(90, 85)],
];
const rows = [[target(0, 0), target(0, 20), target(0, 40)]];

describe("arrow keys", () => {
  it("start at the newest point of the first line, and at the first row of bars", () => {
    expect(nextPosition(lines, undefined, "ArrowLeft")).toEqual({ lane: 0, index: 2 });
    expect(nextPosition(rows, undefined, "ArrowDown")).toEqual({ lane: 0, index: 0 });
  });

  it("move along a line and stop at its ends", () => {
    expect(nextPosition(lines, { lane: 0, index: 2 }, "ArrowLeft")).toEqual({ lane: 0, index: 1 });
    expect(nextPosition(lines, { lane: 0, index: 2 }, "ArrowRight")).toEqual({ lane: 0, index: 2 });
    expect(nextPosition(lines, { lane: 0, index: 0 }, "ArrowLeft")).toEqual({ lane: 0, index: 0 });
  });

  it("move up and down between lines, to the nearest day", () => {
    expect(nextPosition(lines, { lane: 0, index: 2 }, "ArrowDown")).toEqual({ lane: 1, index: 1 });
    expect(nextPosition(lines, { lane: 1, index: 0 }, "ArrowUp")).toEqual({ lane: 0, index: 1 });
    expect(nextPosition(lines, { lane: 0, index: 1 }, "ArrowUp")).toEqual({ lane: 0, index: 1 });
  });

  it("move down the rows of bars", () => {
    expect(nextPosition(rows, { lane: 0, index: 1 }, "ArrowDown")).toEqual({ lane: 0, index: 2 });
  });

  it("leave other keys to the page", () => {
    expect(nextPosition(lines, undefined, "Tab")).toBeUndefined();
    expect(nextPosition([], undefined, "ArrowLeft")).toBeUndefined();
  });
});

describe("a pointer", () => {
  it("selects the point of its day rather than the one at its height", () => {
    expect(nearest(lines, 52, 80)).toEqual({ lane: 1, index: 0 });
    expect(nearest(lines, 2, 80)).toEqual({ lane: 0, index: 0 });
  });

  it("selects the row of bars at its height, at any horizontal position", () => {
    expect(nearest(rows, 500, 22)).toEqual({ lane: 0, index: 1 });
  });
});
