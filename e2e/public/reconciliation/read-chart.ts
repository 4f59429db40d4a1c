import type { Page } from "@playwright/test";

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

/** Reads a page's markup with the browser's own parser: nothing of it is loaded, drawn or run. */
export function readChart(parser: Page, markup: string): Promise<ShownChart> {
  return parser.evaluate((html) => {
    const root = new DOMParser().parseFromString(html, "text/html");
    const text = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
    const all = (selector: string, from: ParentNode = root) => [...from.querySelectorAll(selector)];
    const share = (element: Element | null | undefined, name: string) => {
      const written = element?.getAttribute(name);
      return written ? Number.parseFloat(written) : null;
    };
    const points = all(".plot.over .marks > *").map((mark) => {
      const dot = mark.querySelector("circle");
      const top = dot ? share(dot, "cy") : share(mark.querySelector("line"), "y2");
      return {
        sentence: text(mark.querySelector("title")),
        label: null,
        share: top === null ? null : 100 - top,
        href: mark.getAttribute("href"),
      };
    });
    const bars = all(".bar").map((bar) => ({
      sentence: bar.getAttribute("title") ?? "",
      label: text(bar.querySelector("strong")),
      share: share(bar.querySelector(".bar-track rect"), "width"),
      href: bar.getAttribute("href"),
    }));
    return {
      title: text(root.querySelector("figcaption h1")),
      summary: text(root.querySelector(".chart-summary")),
      panels: all("figure .panel-title").map(text),
      marks: [...points, ...bars],
      cells: all("figure tbody tr").map((row) => [...row.children].map(text)),
      footer: text(root.querySelector(".chart-footer")),
      sources: all(".chart-footer a").map((link) => link.getAttribute("href") ?? ""),
      copied: all(".copyable > :first-child").map(text),
      files: all(".taking a[download]").map((link) => link.getAttribute("href") ?? ""),
      description: root.querySelector('meta[property="og:description"]')?.getAttribute("content") ?? "",
      main: text(root.querySelector("main")),
    };
  }, markup);
}

/** The texts of a picture in the order in which they are drawn, without blanks; words too long for a line are several. */
export function readPicture(parser: Page, svg: string): Promise<string[]> {
  return parser.evaluate((xml) => {
    const root = new DOMParser().parseFromString(xml, "image/svg+xml");
    if (root.querySelector("parsererror")) throw new Error("no well-formed picture");
    return [...root.querySelectorAll("text")].map((each) => (each.textContent ?? "").replace(/\s/g, ""));
  }, svg);
}
