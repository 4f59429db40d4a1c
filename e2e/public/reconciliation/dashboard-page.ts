import type { Page } from "@playwright/test";

export type DashboardPage = {
  /** The sentences of the first screen. */
  headlines: string[];
  /** Of each panel of the first chart, the sentence of the last point of each line. */
  panels: string[][];
  /** The cells of the first chart's table. */
  rows: string[][];
  /** Sentence and value of each bar, by chart. */
  bars: Record<string, { text: string; label: string; value: string }[]>;
};

/** Reads the numbers off a dashboard as its markup tells them. */
export function readDashboard(page: Page): Promise<DashboardPage> {
  return page.evaluate(() => {
    const text = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
    const all = (selector: string, root: ParentNode = document) => [...root.querySelectorAll(selector)];
    const chart = document.querySelector("#detained-vs-released") ?? document;
    const barCharts = ["nationality-countries", "logged-by-nationality", "announced-vs-verified"];
    return {
      headlines: all(".figures .figure > p:not(.stale)").map(text),
      panels: all(".plot.over", chart).map((plot) =>
        all(".marks", plot).map((line) => text(all("title", line).at(-1))),
      ),
      rows: all("tbody tr", chart).map((row) => [...row.children].map(text)),
      bars: Object.fromEntries(
        barCharts.map((id) => [
          id,
          all(`#${id} .bar`).map((bar) => ({
            text: bar.getAttribute("title") ?? "",
            label: text(bar.querySelector(".bar-label")),
            value: text(bar.querySelector(".bar-value")),
          })),
        ]),
      ),
    };
  });
}
