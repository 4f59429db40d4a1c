import type { ChartLabels } from "@/components/charts/chart-labels";
import { legendEntries } from "@/components/charts/legend-entries";
import { thinLines } from "@/components/charts/static/series-class";
import { keyTime, windowKeys } from "@/components/charts/window-keys";
import type { BarChart, TimeChart } from "@/domain/charts/spec";
import { type Block, stack, textBlock } from "./block";
import { hatched } from "./gap-marks";
import { element, type Markup, moved } from "./markup";
import { letterMark } from "./milestone-marks";
import { palette, tones } from "./palette";
import { strokeOf } from "./stroke";
import { textWidth } from "./text-width";
import { windowMarks } from "./window-marks";

const size = 17;
const key = 40;

type Entry = { mark: (Markup | null)[]; words: string };

/** The meaning of each line, mark and hatching in the chart. */
export function legend(spec: TimeChart, labels: ChartLabels, width: number): Block {
  const partial = spec.panels.some((panel) => panel.series.some((series) => series.points.some((each) => each.hollow)));
  const gaps = spec.panels.some((panel) => panel.gaps.length > 0);
  return inRows(
    [
      ...seriesEntries(spec),
      ...(partial ? [{ mark: partialMark(), words: labels.partialDate }] : []),
      ...(gaps ? [{ mark: [hatched(0, 4, 28, 14)], words: labels.notPublished }] : []),
    ],
    width,
  );
}

/** The meaning of the time lines under bars; empty where the chart has none. */
export function windowLegend(spec: BarChart, labels: ChartLabels, width: number): Block {
  const marked = ({ window, words }: ReturnType<typeof windowKeys>[number]): Entry => ({
    mark: [moved(0, 2, windowMarks(window, keyTime, 28, "other"))],
    words,
  });
  return inRows(windowKeys(spec, labels).map(marked), width);
}

/** The events on the days that carry a letter. */
export function milestoneLegend(milestones: TimeChart["milestones"], width: number): Block {
  const rows = milestones.map(({ letter, dayLabel, title }): Block => {
    const words = textBlock(`${dayLabel}: ${title}`, width - key, { size });
    return { height: Math.max(words.height, 26), markup: [...letterMark(letter, 12, 13), moved(key, 1, words.markup)] };
  });
  return stack(rows, 4);
}

function seriesEntries(spec: TimeChart): Entry[] {
  const thin = thinLines(spec);
  return legendEntries(spec).map(({ series, words }) => {
    const d = series.shape === "bars" ? "M6 18V8M14 18V3M22 18V11" : "M0 11H28";
    return { mark: [element("path", { d, ...strokeOf(series, thin) })], words };
  });
}

function partialMark(): Markup[] {
  const stroke = tones.other;
  return [
    element("line", { x1: 2, x2: 26, y1: 11, y2: 11, stroke, "stroke-width": 1.5 }),
    element("circle", { cx: 14, cy: 11, r: 4, fill: palette.paper, stroke, "stroke-width": 2 }),
  ];
}

/** Entries in a row, wrapped into as many rows as needed. */
function inRows(entries: Entry[], width: number): Block {
  let [x, y, rowHeight] = [0, 0, 0];
  const markup = entries.map(({ mark, words }) => {
    const block = textBlock(words, width - key, { size });
    const wide = key + Math.min(textWidth(words, size), width - key);
    if (x > 0 && x + wide > width) [x, y, rowHeight] = [0, y + rowHeight + 4, 0];
    const entry = moved(x, y, mark, moved(key, 0, block.markup));
    x += wide + 28;
    rowHeight = Math.max(rowHeight, block.height);
    return entry;
  });
  return { height: y + rowHeight, markup };
}
