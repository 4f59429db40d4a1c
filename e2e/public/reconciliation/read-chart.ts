import { DOMParser } from "@xmldom/xmldom";
import { type CheerioAPI, load } from "cheerio";

/** The content of a chart's page or embedded chart, read without running it. */
export type ShownChart = {
  title: string;
  summary: string;
  panels: string[];
  /** For each point and bar: its sentence, its number if shown next to it, and its share of the axis, 0 to 100. */
  marks: { sentence: string; label: string | null; share: number | null; href: string | null }[];
  cells: string[][];
  footer: string;
  sources: string[];
  /** Texts that a reader can copy: citation sentence, share text, embed code, citations. */
  copied: string[];
  files: string[];
  description: string;
  main: string;
};

type Found = ReturnType<CheerioAPI>;

/** Parses a page's markup with an HTML parser. Loads, draws and runs nothing. */
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

/** Returns the texts of a picture in drawing order, without spaces. A word too long for a line is several texts. */
export function readPicture(svg: string): string[] {
  const root = new DOMParser({ onError: refuse }).parseFromString(svg, "image/svg+xml");
  return Array.from(root.getElementsByTagName("text"), ({ textContent }) => (textContent ?? "").replace(/\s/g, ""));
}

/** Throws on markup that is not well-formed XML. */
export function refuse(level: string, message: string): never {
  throw new Error(`${level}: ${message}`);
}
