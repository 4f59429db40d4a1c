import type { BarChart, ChartSpec, Panel, TimeChart } from "@/domain/charts/spec";
import { domainOf } from "./bar-marks";
import { barRow, rowFrame } from "./bar-rows";
import { type Block, stack, textBlock } from "./block";
import { palette } from "./palette";
import { panelPlots } from "./panel-plot";

/** Below this height, a plot shows only its lead line. */
const roomy = 150;

/** A small version of a chart: its first panel, or as many of its first bars as fit. */
export function cardChart(spec: ChartSpec, width: number, height: number, words: number): Block {
  return spec.kind === "time" ? smallPlot(spec, width, height, words) : smallBars(spec, width, height, words);
}

function smallPlot(spec: TimeChart, width: number, height: number, words: number): Block {
  const heading = textBlock(spec.panels[0]?.title ?? "", width, { size: words, weight: "semibold" });
  const type = { words, value: words * 1.5 };
  // Half a number above the plot, the axis labels below it.
  const plot = height - heading.height - 12 - words / 2 - 14 - words;
  const panels = plot < roomy ? spec.panels.map(leadAlone) : spec.panels;
  return stack(
    [heading, ...panelPlots({ ...spec, panels }, { width, heights: [plot], type, withMilestones: false })],
    12,
  );
}

/** Shows bars of one group only, because other groups are not comparable. */
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
