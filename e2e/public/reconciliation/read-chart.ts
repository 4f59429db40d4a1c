import { DOMParser } from "@xmldom/xmldom";
import { type CheerioAPI, load } from "cheerio";

/** What the markup of a chart's page or frame says, read without running it. */
export type ShownChart = {
  title: string;
  summary: string;
  panels: string[];
  /** Of each point and bar its sentence, its number where it stands beside it, and its share of the axis, 0 to 100. */
  marks: { sentence: string; label: string | null; share: number | null; href: string | null }[];
  cells: string[][];
  footer: string;
  sources: string[];
  /** Texts that a reader may copy: citation, share, frames, citations. */
  copied: string[];
  files: string[];
  description: string;
  main: string;
};

type Found = ReturnType<CheerioAPI>;

/** Reads a page's markup with an HTML parser. Nothing is loaded, drawn or run. */
export function readChart(markup: string): ShownChart {
  const $ = load(markup);
  const all = (selector: string): Found[] =>
    $(selector)
      .toArray()
      .map((element) => $(element));
  const points = all(".plot.over .marks > *").map((mark) => {
    const dot = mark.find("circle");
    const top = dot.length > 0 ? numberOf(dot.attr("cy")) : numberOf(mark.find("line").attr("y2"));
    return {
      sentence: textOf(mark.find("title").first()),
      label: null,
      share: top === null ? null : 100 - top,
      href: mark.attr("href") ?? null,
    };
  });
  const bars = all(".bar").map((bar) => ({
    sentence: bar.attr("title") ?? "",
    label: textOf(bar.find("strong").first()),
    share: numberOf(bar.find(".bar-track rect").attr("width")),
    href: bar.attr("href") ?? null,
  }));
  return {
    title: textOf($("figcaption h1").first()),
    summary: textOf($(".chart-summary").first()),
    panels: all("figure .panel-title").map(textOf),
    marks: [...points, ...bars],
    cells: all("figure tbody tr").map((row) =>
      row
        .children()
        .toArray()
        .map((cell) => textOf($(cell))),
    ),
    footer: textOf($(".chart-footer").first()),
    sources: all(".chart-footer a").map((link) => link.attr("href") ?? ""),
    copied: all(".copyable > :first-child").map(textOf),
    files: all(".taking a[download]").map((link) => link.attr("href") ?? ""),
    description: $('meta[property="og:description"]').attr("content") ?? "",
    main: textOf($("main").first()),
  };
}

function textOf(found: Found): string {
  return found.text().replace(/\s+/g, " ").trim();
}

function numberOf(attribute: string | undefined): number | null {
  return attribute ? Number.parseFloat(attribute) : null;
}

/** The texts of a picture in the order in which they are drawn, without blanks; words too long for a line are several. */
export function readPicture(svg: string): string[] {
  const root = new DOMParser({ onError: refuse }).parseFromString(svg, "image/svg+xml");
  return Array.from(root.getElementsByTagName("text"), ({ textContent }) => (textContent ?? "").replace(/\s/g, ""));
}

/** Refuses markup that is not well-formed XML. */
export function refuse(level: string, message: string): never {
  throw new Error(`${level}: ${message}`);
}
