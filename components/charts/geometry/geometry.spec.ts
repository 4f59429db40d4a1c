import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examplePoint } from "@/components/charts/example-charts.fixture";
import { clearOf } from "./clear-of";
import { roomiest } from "./roomiest";
import { splitAtGaps } from "./split-at-gaps";
import { rowsApart, spread } from "./spread";
import { timeScale } from "./time-scale";

const place = fc.double({ min: 0, max: 100, noNaN: true });

describe("labels next to each other", () => {
  it("never overlap, and keep their order", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const ordered = places.toSorted((a, b) => a - b);
        const found = spread(
          ordered.map((at) => ({ at, size: 6 })),
          108,
        );
        for (let index = 1; index < found.length; index++)
          expect((found[index] ?? 0) - (found[index - 1] ?? 0)).toBeGreaterThanOrEqual(6 - 1e-9);
      }),
    );
  });

  it("stay at their preferred position if there is room", () => {
    expect(
      spread(
        [
          { at: 80, size: 10 },
          { at: 20, size: 10 },
        ],
        100,
      ),
    ).toEqual([80, 20]);
  });
});

describe("the label at the end of a thin line", () => {
  const path = [
    { x: 0, y: 50 },
    { x: 100, y: 50 },
  ];

  it("moves away from a strong line that runs behind it", () => {
    expect(clearOf([path], { x: 40, y: 49 }, 10, 6)).toBe(55);
    expect(clearOf([path], { x: 40, y: 20 }, 10, 6)).toBe(20);
  });

  it("stays in the plot", () => {
    fc.assert(
      fc.property(place, place, (x, y) => {
        const height = clearOf([path], { x, y }, 10, 6);
        expect(height).toBeGreaterThanOrEqual(0);
        expect(height).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("a text that fits several stretches", () => {
  it("takes the widest stretch whose middle is free", () => {
    const [narrow, wide] = [
      { from: 0, to: 20 },
      { from: 40, to: 80 },
    ];
    expect(roomiest([narrow, wide], () => 10, [])).toBe(wide);
    expect(roomiest([narrow, wide], () => 10, [{ from: 58, to: 58 }])).toBe(narrow);
    expect(roomiest([narrow], () => 10, [{ from: 5, to: 30 }])).toBeUndefined();
  });
});

describe("letters in rows", () => {
  it("keep at least one letter width between each other", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const ordered = places.toSorted((a, b) => a - b);
        const rows = rowsApart(ordered, 9);
        ordered.forEach((at, index) => {
          const before = ordered.findLastIndex((_, other) => other < index && rows[other] === rows[index]);
          if (before !== -1) expect(at - (ordered[before] ?? 0)).toBeGreaterThanOrEqual(9);
        });
      }),
    );
  });
});

describe("a line at a gap", () => {
  const points = [examplePoint("2026-01-10", 1), examplePoint("2026-01-31", 2)];
  const runs = (from: string, to: string) => splitAtGaps(points, [{ from, to, label: "" }]).length;

  it("breaks where any day between two points is unpublished", () => {
    expect(runs("2026-01-11", "2026-01-30")).toBe(2);
    expect(runs("2026-01-30", "2026-01-31")).toBe(2);
  });

  it("continues where the gap ends on the day of its first point or begins on that of its last", () => {
    expect(runs("2026-01-01", "2026-01-10")).toBe(1);
    expect(runs("2026-01-31", "2026-02-10")).toBe(1);
  });
});

describe("a time scale", () => {
  it("keeps a partial date inside the chart when its span extends beyond the last day", () => {
    expect(timeScale("2026-01-01", "2026-02-02").point({ day: "2026-02-01", dayTo: "2026-02-28" })).toBeLessThanOrEqual(
      100,
    );
  });
});
