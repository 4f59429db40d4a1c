import type { ChartLabels } from "@/components/charts/chart-labels";
import type { BarChart, ChartSpec, TimeChart } from "@/domain/charts/spec";
import { barGroups } from "./bar-groups";
import { type Block, room, stack, textBlock } from "./block";
import type { Imprint } from "./imprint";
import { legend, milestoneLegend, windowLegend } from "./legend";
import { palette } from "./palette";
import { panelPlots } from "./panel-plot";
import { picture } from "./picture";
import { pictureFooter } from "./picture-footer";

/** Width of every chart picture, in pixels. Its height depends on its content. */
const width = 1200;
const margin = 48;
const inner = width - 2 * margin;

/** Maximum width of running text, in pixels. */
const measure = 940;

const heights = { first: 380, other: 230 };

/** Returns a chart as one self-contained SVG file that includes every fact that must accompany its numbers. */
export function chartPicture(spec: ChartSpec, imprint: Imprint, labels: ChartLabels): string {
  const content = stack([
    textBlock(imprint.site, inner, { size: 19, weight: "semibold", fill: palette.candle }),
    room(6),
    textBlock(spec.title, inner, { size: 42, weight: "semibold" }),
    room(8),
    textBlock(spec.summary, measure, { size: 22 }),
    room(26),
    spec.kind === "time" ? timeContent(spec, labels) : barContent(spec, labels),
    room(30),
    pictureFooter(spec.footer, imprint, labels, inner),
  ]);
  const height = Math.ceil(content.height + 2 * margin);
  const words = { locale: spec.locale, title: spec.title, description: alternativeText(spec) };
  return picture(content.markup, { width, height, margin }, words);
}

function barContent(spec: BarChart, labels: ChartLabels): Block {
  const type = { words: 19, detail: 17, value: 24 };
  return stack([barGroups(spec, inner, type), windowLegend(spec, labels, inner)], 24);
}

function timeContent(spec: TimeChart, labels: ChartLabels): Block {
  const frame = {
    width: inner,
    heights: spec.panels.map((_, index) => (index === 0 ? heights.first : heights.other)),
    type: { words: 16, value: 27 },
    withMilestones: true,
  };
  const plots = panelPlots(spec, frame);
  return stack([
    ...spec.panels.flatMap((panel, index) => [
      room(index === 0 ? 0 : 22),
      textBlock(panel.title, inner, { size: 19, weight: "semibold" }),
      room(14),
      plots[index] ?? room(0),
    ]),
    room(16),
    legend(spec, labels, inner),
    room(12),
    milestoneLegend(spec.milestones, inner),
  ]);
}

/** Returns the alternative text: summary, day, and sources. */
function alternativeText({ summary, footer }: ChartSpec): string {
  return [summary, footer.asOf, footer.stale, ...footer.sources.map(({ label }) => label)].filter(Boolean).join(" ");
}
