import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Bar, BarGroup } from "@/domain/chart/spec";
import { exampleBarChart } from "../example-charts.fixture";
import { readBarStill } from "../live/read-still";
import { markupTree } from "../markup-tree.fixture";
import { StillBarChart } from "./bar-chart";

const spec = exampleBarChart();
const tree = markupTree(renderToStaticMarkup(<StillBarChart spec={spec} />));

describe("a still bar chart", () => {
  it("has each row with its sentence and its link, as the live chart reads them", () => {
    const rows = spec.groups.flatMap((group) => group.rows);
    expect(readBarStill(tree).map(({ text, href }) => ({ text, href }))).toEqual(
      rows.map(({ text, href }) => ({ text, href })),
    );
  });

  it("draws a bar as long as its share of the scale, the same for all groups", () => {
    expect(readBarStill(tree).map((bar) => bar.x)).toEqual([76.8, null, 89.7]);
  });

  it("draws the steps of a waterfall from where they begin to where they reach, and nothing below 0", () => {
    const [row] = spec.groups.flatMap((group) => group.rows) as [Bar];
    const steps = [
      { value: 100, start: 500 },
      { value: -300, start: 600 },
      { value: 0, start: 300 },
      { value: -400, start: 300, hatched: true },
    ].map((step, index): Bar => ({ ...row, ...step, id: String(index) }));
    const [group] = spec.groups as [BarGroup];
    const drawn = markupTree(
      renderToStaticMarkup(<StillBarChart spec={{ ...spec, groups: [{ ...group, rows: steps }] }} />),
    );
    const bars = readBarStill(drawn);
    expect(bars.map(({ start, x }) => [start, x])).toEqual([
      [50, 10],
      [30, 30],
      [30, 0],
      [0, 30],
    ]);
    expect(bars.map(({ className }) => className.includes("hatched"))).toEqual([false, false, false, true]);
  });

  it("hatches a row without a number and says its words instead", () => {
    expect([...tree.querySelectorAll(".unknown")].map((track) => track.querySelectorAll("rect").length)).toEqual([0]);
    expect(tree.querySelector(".bar-words")?.textContent).toBe("“a significant number”");
  });

  it("brackets what may be compared and says why the rest may not", () => {
    const groups = [...tree.querySelectorAll(".bar-group")];
    expect(groups.map((group) => group.classList.contains("comparable"))).toEqual([true, false]);
    expect(groups[1]?.querySelector(".bar-note")?.textContent).toBe("Another window.");
  });
});
