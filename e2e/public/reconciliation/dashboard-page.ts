import { load } from "cheerio";

export type DashboardPage = {
  /** The sentences of the first screen. */
  headlines: string[];
  /** For each panel of the first chart, the sentence of the last point of each line. */
  panels: string[][];
  /** The cells of the first chart's table. */
  rows: string[][];
  /** Sentence and value of each bar, by chart. */
  bars: Record<string, { text: string; label: string; value: string }[]>;
};

const barCharts = ["nationality-countries", "logged-by-nationality", "releases-by-start"];

/** Reads the numbers of a dashboard, or of one of its charts on its own page, from the markup. */
export function readDashboard(markup: string): DashboardPage {
  const $ = load(markup);
  const all = (selector: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element));
  const text = (found: ReturnType<typeof $>) => found.text().replace(/\s+/g, " ").trim();
  return {
    headlines: all(".figures .figure > p:not(.stale)").map(text),
    panels: all("#detained-vs-released .plot.over").map((plot) =>
      plot
        .find(".marks")
        .toArray()
        .map((line) => text($(line).find("title").last())),
    ),
    rows: all("#detained-vs-released tbody tr").map((row) =>
      row
        .children()
        .toArray()
        .map((cell) => text($(cell))),
    ),
    bars: Object.fromEntries(
      barCharts.map((id) => [
        id,
        all(`#${id} .bar`).map((bar) => ({
          text: bar.attr("title") ?? "",
          label: text(bar.find(".bar-label").first()),
          value: text(bar.find(".bar-value").first()),
        })),
      ]),
    ),
  };
}
