import type { ChartLabels } from "@/components/charts/chart-labels";
import type { ChartSpec } from "@/domain/charts/spec";
import { type Block, room, stack, textBlock } from "./block";
import { drawBarChart, drawLegend, drawTimeChart, zoomed } from "./chart-drawing";
import { colours } from "./colours";
import type { Imprint } from "./imprint";
import { picture } from "./picture";
import { pictureFooter } from "./picture-footer";
import { type Screen, screenOf } from "./screen";
import type { StyleSheet } from "./style-sheet";

/** Width of every chart picture, in pixels. Its height depends on its content. */
const width = 1200;
const margin = 48;
const inner = width - 2 * margin;

/** Maximum width of running text, in pixels. */
const measure = 940;

/** The chart as a tablet shows it, enlarged. Heights of the plots are in pixels of the page. */
const zoom = 1.35;
const heights = { first: 282, other: 168 };

/** Returns a chart as one self-contained SVG file that includes every fact that must accompany its numbers. */
export function chartPicture(spec: ChartSpec, imprint: Imprint, labels: ChartLabels, sheet: StyleSheet): string {
  const screen = screenOf(sheet, inner / zoom);
  const content = stack([
    textBlock(imprint.site, inner, { size: 19, weight: "semibold", fill: colours.candle }),
    room(6),
    textBlock(spec.title, inner, { size: 42, weight: "semibold" }),
    room(8),
    textBlock(spec.summary, measure, { size: 22 }),
    room(26),
    zoomed(drawn(spec, screen), zoom),
    room(20),
    zoomed(drawLegend(spec, labels, inner / zoom, screen), zoom),
    room(30),
    pictureFooter(spec.footer, imprint, labels, inner),
  ]);
  const height = Math.ceil(content.height + 2 * margin);
  const words = { locale: spec.locale, title: spec.title, description: alternativeText(spec) };
  return picture(content.markup, { width, height, margin }, words, screen);
}

function drawn(spec: ChartSpec, screen: Screen): Block {
  if (spec.kind === "bars") return drawBarChart(spec, inner / zoom, screen);
  const plots = spec.panels.map((_, index) => (index === 0 ? heights.first : heights.other));
  return drawTimeChart(spec, inner / zoom, () => plots, screen);
}

/** Returns the alternative text: summary, day, and sources. */
export function alternativeText({ summary, footer }: ChartSpec): string {
  return [summary, footer.asOf, footer.stale, ...footer.sources.map(({ label }) => label)].filter(Boolean).join(" ");
}
