import { load } from "cheerio";

export type DashboardPage = {
  /** The sentences of the figures: detained, foreign or dual, released as verified and as announced. */
  headlines: string[];
  /** The change since the previous figure. */
  sincePrevious: string;
  /** What is new: each sentence with its link. */
  news: { sentence: string; href: string }[];
  /** The most frequent nationalities: label, number and sentence. */
  countries: { label: string; value: string; text: string }[];
  /** For each panel of the first chart, the sentence of the last point of each line. */
  panels: string[][];
  /** The cells of the first chart's table. */
  rows: string[][];
};

/** Reads the numbers of a dashboard from its markup. */
export function readDashboard(markup: string): DashboardPage {
  const $ = load(markup);
  const all = (selector: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element));
  const text = (found: ReturnType<typeof $>) => found.text().replace(/\s+/g, " ").trim();
  return {
    headlines: all(".figures .figure > p:first-child").map(text),
    sincePrevious: text($(".since-previous").contents().first()),
    news: all(".news dd a").map((link) => ({ sentence: text(link), href: link.attr("href") ?? "" })),
    countries: all(".tally li").map((item) => ({
      label: text(item.find("span")),
      value: text(item.find("b")),
      text: item.attr("title") ?? "",
    })),
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
  };
}
