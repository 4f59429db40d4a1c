import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { examplePoint, exampleSeries, exampleTimeChart } from "@/components/charts/example-charts.fixture";
import { readTimeChart } from "@/components/charts/interactive/read-static-chart";
import { markupTree } from "@/components/charts/markup-tree.fixture";
import type { TimeChart } from "@/domain/charts/spec";
import { StaticTimeChart } from "./time-chart";

const draw = (spec: TimeChart) => markupTree(renderToStaticMarkup(<StaticTimeChart spec={spec} />));
const marks = (spec: TimeChart) =>
  readTimeChart(draw(spec)).flatMap((plot) => plot.series.flatMap((each) => each.runs.flat()));

describe("a static time chart", () => {
  it("has each point of each series as a mark with its sentence and its link, as the interactive chart reads them", () => {
    const spec = exampleTimeChart();
    const points = spec.panels.flatMap((panel) => panel.series.flatMap((series) => series.points));
    const found = marks(spec).map(({ text, href, hollow }) => ({ text, href, hollow }));
    expect(found).toEqual(points.map(({ text, href, hollow }) => ({ text, href, hollow })));
  });

  it("puts a value at its share of the axis and the last day at the right end", () => {
    const last = marks(exampleTimeChart()).at(-1);
    expect(last).toMatchObject({ x: 100, y: 54.3 });
  });

  it("breaks a lead line at a gap and continues another publisher's line", () => {
    const runs = readTimeChart(draw(exampleTimeChart()))[0]?.series.map((each) => each.runs.map((run) => run.length));
    expect(runs).toEqual([[2], [2, 2]]);
  });

  it("draws the line as one stroke for each run", () => {
    const lines = [...draw(exampleTimeChart()).querySelectorAll(".line")].map((line) => line.getAttribute("d") ?? "");
    expect(lines.map((d) => d.split("M").length - 1)).toEqual([1, 2]);
  });

  it("hatches a gap and draws nothing in it, not even a zero", () => {
    const spec = exampleTimeChart();
    const gap = draw(spec).querySelector(".gap")?.querySelector("rect");
    const from = Number.parseFloat(gap?.getAttribute("x") ?? "");
    const to = from + Number.parseFloat(gap?.getAttribute("width") ?? "");
    expect(gap?.textContent).toBe("not published");
    const lead = readTimeChart(draw(spec))[0]?.series[1]?.runs.flat() ?? [];
    expect(lead.filter((mark) => mark.x > from && mark.x < to)).toEqual([]);
    expect(marks(spec).every((mark) => mark.y < 100)).toBe(true);
  });

  it("draws a partial date hollow in the middle of its span", () => {
    const points = [examplePoint("2026-01-01", 5), examplePoint("2026-02-01", 5, true), examplePoint("2026-03-01", 5)];
    const panel = { id: "p", title: "P", max: 10, ticks: [], gaps: [], series: [exampleSeries(points)] };
    const spec = exampleTimeChart({ from: "2026-01-01", to: "2026-03-01", panels: [panel] });
    expect(marks(spec)[1]).toMatchObject({ hollow: true, x: 75.42 });
  });

  it("shows the last value and the name at the end of a lead line", () => {
    expect(draw(exampleTimeChart()).querySelector(".end-labels")?.textContent).toContain("457A");
  });

  it("draws bars from zero to their value", () => {
    const bars = exampleSeries([examplePoint("2026-01-01", 5), examplePoint("2026-01-03", 10)], { shape: "bars" });
    const panel = { id: "p", title: "P", max: 10, ticks: [], gaps: [], series: [bars] };
    expect(marks(exampleTimeChart({ to: "2026-01-03", panels: [panel] })).map(({ x, y }) => [x, y])).toEqual([
      [0, 50],
      [100, 0],
    ]);
  });

  it("is an image with a name, whose links are outside the tab order", () => {
    const tree = draw(exampleTimeChart());
    const image = [...tree.querySelectorAll("svg")].find((svg) => svg.getAttribute("role") === "img");
    expect(image?.getAttribute("aria-labelledby")).toBe("example-title example-stock example-summary");
    expect(image?.querySelectorAll("a")).toHaveLength(0);
    expect([...tree.querySelectorAll("a")].every((link) => link.getAttribute("tabindex") === "-1")).toBe(true);
  });

  it("draws a chart of a single day", () => {
    const panel = {
      id: "p",
      title: "P",
      max: 0,
      ticks: [],
      gaps: [],
      series: [exampleSeries([examplePoint("2026-01-01", 0)])],
    };
    expect(marks(exampleTimeChart({ to: "2026-01-01", panels: [panel] }))).toMatchObject([{ x: 100, y: 100 }]);
  });
});
