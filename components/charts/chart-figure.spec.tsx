import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChartFigure } from "./chart-figure";
import { exampleBarChart, exampleLabels, exampleTimeChart } from "./example-charts.fixture";
import { markupTree } from "./markup-tree.fixture";

const draw = (spec: Parameters<typeof ChartFigure>[0]["spec"]) =>
  markupTree(renderToStaticMarkup(<ChartFigure spec={spec} labels={exampleLabels} />));

describe("a chart's figure", () => {
  it("has each cell of the table, and says not published where a number is missing", () => {
    const cells = [...draw(exampleTimeChart()).querySelectorAll("tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ["Day", "A"],
      ["1 January 2026", "806"],
      ["1 February 2026", "not published"],
    ]);
  });

  it("has a header for each column and row of the table, and aligns numbers", () => {
    const tree = draw(exampleTimeChart());
    expect([...tree.querySelectorAll("th")].map((head) => head.getAttribute("scope"))).toEqual([
      "col",
      "col",
      "row",
      "row",
    ]);
    expect([...tree.querySelectorAll("td")].every((cell) => cell.classList.contains("n"))).toBe(true);
    expect(tree.querySelector("caption")?.textContent).toBe("Detained by day");
  });

  it("ends with day, age, sources, note and licence, in this order, and then the buttons", () => {
    const tree = draw(exampleTimeChart());
    const last = [...(tree.querySelector("figure")?.children ?? [])].slice(-2);
    expect(last.map((each) => each.getAttribute("class"))).toEqual(["chart-footer", "chart-actions"]);
    expect([...(last[0]?.children ?? [])].map((line) => line.textContent)).toEqual([
      "Newest figure: 10 March 2026. · This data is old.",
      "Sources: A, bulletin",
      "Note: Do not subtract.",
      "Licence: CC BY 4.0",
    ]);
  });

  it("hides a summary that the page already shows above, which still describes the drawing", () => {
    const shown = <ChartFigure spec={exampleTimeChart()} labels={exampleLabels} hasSummaryAbove />;
    const tree = markupTree(renderToStaticMarkup(shown));
    expect(tree.querySelector(".chart-summary")?.getAttribute("hidden")).toBe("");
    const described = [...tree.querySelectorAll("svg")].map((svg) => svg.getAttribute("aria-labelledby"));
    expect(described.join()).toContain("example-summary");
  });

  it("when brief, shows the date and keeps the rest behind one button", () => {
    const brief = <ChartFigure spec={exampleTimeChart()} labels={exampleLabels} brief />;
    const tree = markupTree(renderToStaticMarkup(brief));
    expect([...tree.querySelectorAll(".chart-date")].map((date) => date.textContent)).toEqual([
      "Newest figure: 10 March 2026. · This data is old.",
    ]);
    const key = tree.querySelector(".chart-key");
    expect(key?.querySelector("summary")?.textContent).toBe("Lines, letters and sources");
    for (const part of ["legend", "milestones", "chart-footer"]) expect(key?.querySelector(`.${part}`)).not.toBeNull();
    expect(key?.querySelector(".chart-date")).toBeNull();
  });

  it("shows its summary and the texts of the milestones", () => {
    const tree = draw(exampleTimeChart());
    expect(tree.querySelector(".chart-summary")?.textContent).toBe("From 806 to 457.");
    expect(tree.querySelector(".milestones")?.textContent).toBe("A8 January 2026 An announcement");
  });

  it("explains only the marks that it has drawn", () => {
    expect(draw(exampleTimeChart()).querySelector(".legend")?.textContent).toBe(
      "Detained, ADetained, BDay not fully knownNot published",
    );
    expect(draw(exampleBarChart()).querySelector(".legend")).toBeNull();
  });

  it("explains how to read numbers before the reader points at one", () => {
    expect(draw(exampleTimeChart()).querySelector(".read-out")?.textContent).toBe(
      "Touch the chart to read each number",
    );
  });

  it("sends no referrer to a source", () => {
    const link = [...draw(exampleTimeChart()).querySelectorAll("a")].find((each) =>
      each.getAttribute("href")?.startsWith("http"),
    );
    expect(link?.getAttribute("rel")).toBe("noreferrer external");
  });

  it("carries each number and sentence once: no copy of its data for the scripts", () => {
    const markup = renderToStaticMarkup(<ChartFigure spec={exampleTimeChart()} labels={exampleLabels} />);
    expect(markup.split("on 2026-01-05")).toHaveLength(2);
    expect(markup).not.toContain("<script");
  });
});
