import type { TimeChart } from "@/domain/charts/spec";
import { tickLabels, timeStrokes, valueAxis } from "./axes";
import type { Block } from "./block";
import { endLabels, endRoom, type PlotType } from "./end-labels";
import { gapMarks } from "./gap-marks";
import { moved } from "./markup";
import { lettersHeight, milestoneLetters, milestoneRules, placeLetters } from "./milestone-marks";
import { type Plot, plotOf } from "./plot";
import { seriesMarks } from "./series-marks";
import { textWidth } from "./text-width";

/** Size of a chart's panels, in pixels. */
export type PlotFrame = { width: number; heights: number[]; type: PlotType; withMilestones: boolean };

/** Returns the panels of a chart over one time axis, as a block each. The last has the axis labels. */
export function panelPlots(spec: TimeChart, frame: PlotFrame): Block[] {
  const { type } = frame;
  const left = leftRoom(spec, type);
  const room = endRoom(plotsOf(spec, frame, frame.width - left), type);
  const plots = plotsOf(spec, frame, frame.width - left - room);
  return plots.map((plot, index) => {
    const letters = frame.withMilestones ? placeLetters(spec.milestones, plot) : [];
    const gaps = gapMarks(plot, type.words, letters);
    const above = index === 0 ? lettersHeight(letters) : 0;
    const isLast = index === plots.length - 1;
    const markup = [
      ...valueAxis(plot, type.words),
      ...gaps.markup,
      ...milestoneRules(letters, plot),
      ...timeStrokes(plot, spec.ticks),
      ...(isLast ? tickLabels(plot, spec.ticks, type.words, left) : []),
      ...seriesMarks(plot),
      ...endLabels(plot, type, room, gaps.boxes),
      ...(index === 0 ? milestoneLetters(letters) : []),
    ];
    // Half a number of the axis extends above the plot.
    const top = Math.max(above, type.words / 2);
    return { height: top + plot.height + (isLast ? 14 + type.words : 8), markup: [moved(left, top, markup)] };
  });
}

function plotsOf(spec: TimeChart, { heights }: PlotFrame, width: number): Plot[] {
  return spec.panels.slice(0, heights.length).map((panel, index) => plotOf(spec, panel, width, heights[index] ?? 0));
}

function leftRoom(spec: TimeChart, type: PlotType): number {
  const labels = spec.panels.flatMap((panel) => panel.ticks.map((tick) => textWidth(tick.label, type.words)));
  return Math.ceil(Math.max(0, ...labels)) + 12;
}
