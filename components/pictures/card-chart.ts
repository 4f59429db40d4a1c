import type { BarChart, ChartSpec, Panel, TimeChart } from "@/domain/charts/spec";
import { domainOf } from "./bar-marks";
import { barRow, rowFrame } from "./bar-rows";
import { type Block, stack, textBlock } from "./block";
import { palette } from "./palette";
import { panelPlots } from "./panel-plot";

/** A plot lower than this has room for the lead line alone. */
const roomy = 150;

/** The first part of a chart, small: its first panel, or as many of its first bars as have room. */
export function cardChart(spec: ChartSpec, width: number, height: number, words: number): Block {
  return spec.kind === "time" ? smallPlot(spec, width, height, words) : smallBars(spec, width, height, words);
}

function smallPlot(spec: TimeChart, width: number, height: number, words: number): Block {
  const heading = textBlock(spec.panels[0]?.title ?? "", width, { size: words, weight: "semibold" });
  const type = { words, value: words * 1.5 };
  // Half a number above, the words of the axis below.
  const plot = height - heading.height - 12 - words / 2 - 14 - words;
  const panels = plot < roomy ? spec.panels.map(leadAlone) : spec.panels;
  return stack(
    [heading, ...panelPlots({ ...spec, panels }, { width, heights: [plot], type, withMilestones: false })],
    12,
  );
}

/** Bars of one group may be seen together; the other groups are another matter. */
function smallBars(spec: BarChart, width: number, height: number, words: number): Block {
  const [group] = spec.groups;
  const rows = group?.rows ?? [];
  const frame = rowFrame(rows, width, { words, detail: words * 0.85, value: words * 1.4 });
  const heading = textBlock(group?.title ?? "", width, { size: words, weight: "semibold" });
  const drawn: Block[] = [heading];
  const rest = textBlock("…", width, { size: words, fill: palette["ink-soft"] });
  for (const [index, row] of rows.entries()) {
    const block = barRow(row, domainOf(spec), frame);
    const after = index === rows.length - 1 ? 0 : rest.height + 10;
    if (stack([...drawn, block], 10).height + after > height) return stack([...drawn, rest], 10);
    drawn.push(block);
  }
  return stack(drawn, 10);
}

function leadAlone(panel: Panel): Panel {
  return { ...panel, series: panel.series.filter((series) => series.weight === "lead") };
}
