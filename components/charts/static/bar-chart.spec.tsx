import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { exampleBarChart } from "@/components/charts/example-charts.fixture";
import { readBarChart } from "@/components/charts/interactive/read-static-chart";
import { markupTree } from "@/components/charts/markup-tree.fixture";
import type { Bar, BarGroup, BarWindow } from "@/domain/charts/spec";
import { StaticBarChart } from "./bar-chart";

const spec = exampleBarChart();
const tree = markupTree(renderToStaticMarkup(<StaticBarChart spec={spec} />));

describe("a static bar chart", () => {
  it("has each row with its sentence and its link, as the interactive chart reads them", () => {
    const rows = spec.groups.flatMap((group) => group.rows);
    expect(readBarChart(tree).map(({ text, href }) => ({ text, href }))).toEqual(
      rows.map(({ text, href }) => ({ text, href })),
    );
  });

  it("draws each bar as long as its share of the scale, which all groups share", () => {
    expect(readBarChart(tree).map((bar) => bar.x)).toEqual([76.8, null, 89.7]);
  });

  it("draws the steps of a waterfall from their start to their end, and nothing below 0", () => {
    const [row] = spec.groups.flatMap((group) => group.rows) as [Bar];
    const steps = [
      { value: 100, start: 500 },
      { value: -300, start: 600 },
      { value: 0, start: 300 },
      { value: -400, start: 300, hatched: true },
    ].map((step, index): Bar => ({ ...row, ...step, id: String(index) }));
    const [group] = spec.groups as [BarGroup];
    const drawn = markupTree(
      renderToStaticMarkup(<StaticBarChart spec={{ ...spec, groups: [{ ...group, rows: steps }] }} />),
    );
    const bars = readBarChart(drawn);
    expect(bars.map(({ start, x }) => [start, x])).toEqual([
      [50, 10],
      [30, 30],
      [30, 0],
      [0, 30],
    ]);
    expect(bars.map(({ className }) => className.includes("hatched"))).toEqual([false, false, false, true]);
  });

  it("draws no bar for a row without a number, so that it never looks like the longest, and shows its text", () => {
    expect([...tree.querySelectorAll(".unknown")].map((track) => track.querySelectorAll("rect").length)).toEqual([0]);
    expect(tree.querySelector(".bar-words")?.textContent).toBe("“a significant number”");
  });

  it("brackets what can be compared and says why the rest cannot", () => {
    const groups = [...tree.querySelectorAll(".bar-group")];
    expect(groups.map((group) => group.classList.contains("comparable"))).toEqual([true, false]);
    expect(groups[1]?.querySelector(".bar-note")?.textContent).toBe("Another window.");
  });

  it("draws the period of each figure on one axis: a stroke or a hollow span at its start, an arrow where none was stated", () => {
    const rows = spec.groups.flatMap((group) => group.rows);
    const exact = (day: string) => ({ from: day, to: day });
    const to = exact("2026-01-31");
    const windows = [
      { from: exact("2026-01-11"), to },
      { from: { from: "2026-01-01", to: "2026-01-31" }, to: exact("2026-02-20") },
      { from: null, to },
    ];
    const drawn = markupTree(
      renderToStaticMarkup(
        <StaticBarChart
          spec={{
            ...spec,
            time: { from: "2026-01-01", to: "2026-02-20", ticks: [{ day: "2026-02-01", label: "Feb" }] },
            groups: [{ id: "g", title: "", comparable: false, note: null, rows: withWindows(rows, windows) }],
          }}
        />,
      ),
    );
    const [first, partial, open] = [...drawn.querySelectorAll(".bar-window")];
    const share = (mark: Element | null | undefined, name: string) => mark?.getAttribute(name);
    expect([share(first?.querySelector("circle"), "cx"), share(first?.children[1], "x1")]).toEqual(["60%", "20%"]);
    const hollow = partial?.querySelector(".hollow");
    expect([share(hollow, "x"), share(hollow, "width")]).toEqual(["0%", "60%"]);
    expect([first, partial, open].map((line) => line?.querySelectorAll(".open").length)).toEqual([0, 0, 1]);
    expect(drawn.querySelector(".bar-axis")?.textContent).toBe("Feb");
  });

  it("has no time line where the chart has no time axis", () => {
    expect(tree.querySelectorAll(".bar-window")).toHaveLength(0);
  });
});

function withWindows(rows: Bar[], windows: BarWindow[]): Bar[] {
  return rows.map((row, index) => ({ ...row, window: windows[index] as BarWindow }));
}
