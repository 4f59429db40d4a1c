import type { Bar, TimeAxis } from "@/domain/charts/spec";
import { barMarks, type Domain } from "./bar-marks";
import { type Block, linesBlock, sideBySide, stack, textBlock } from "./block";
import { element } from "./markup";
import { palette } from "./palette";
import { textWidth, type Weight } from "./text-width";
import { windowAxis, windowMarks } from "./window-marks";

/** Text sizes of a row in pixels, and its columns: labels to the left, bar, number to the right. */
export type RowFrame = {
  width: number;
  label: number;
  value: number;
  type: { words: number; detail: number; value: number };
  /** Time axis of the bars' periods, if the chart has one. */
  time?: TimeAxis | undefined;
};

const gap = 16;

/** Returns columns that fit the labels of a chart into a width. */
export function rowFrame(rows: Bar[], width: number, type: RowFrame["type"], time?: TimeAxis): RowFrame {
  const widest = (words: string[], size: number, weight?: Weight) =>
    Math.max(0, ...words.map((each) => textWidth(each, size, weight)));
  const label = widest(
    rows.map((row) => row.label),
    type.words,
  );
  const numbers = rows.flatMap((row) => (row.value === null ? [] : [row.valueLabel]));
  return {
    width,
    type,
    time,
    label: Math.min(Math.ceil(label), width * 0.36),
    value: Math.min(Math.ceil(widest(numbers, type.value, "semibold")), width * 0.25),
  };
}

/** One bar with its labels. Without a number it has no bar, only words that say why. */
export function barRow(bar: Bar, domain: Domain, frame: RowFrame): Block {
  const { type, time } = frame;
  const { left, width } = trackOf(frame);
  const thick = Math.round(type.words * 1.1);
  const label = textBlock(bar.label, frame.label, { size: type.words });
  const track: Block =
    bar.value === null
      ? textBlock(bar.valueLabel, width, { size: type.words, weight: "semibold" })
      : { height: type.words * 1.32, markup: barMarks(bar, domain, width, thick) };
  const fill = palette["ink-soft"];
  const window: Block[] =
    time && bar.window ? [{ height: 20, markup: windowMarks(bar.window, time, width, bar.tone) }] : [];
  const under = [
    ...window,
    ...(bar.detail === null ? [] : [textBlock(bar.detail, width + gap + frame.value, { size: type.detail, fill })]),
  ];
  return sideBySide([
    { x: 0, block: label },
    { x: left, block: stack([track, ...under], 2) },
    ...(bar.value === null ? [] : [{ x: frame.width, block: numberBlock(bar.valueLabel, frame) }]),
  ]);
}

/** The labels of the time axis under a group's bars. */
export function timeRow(time: TimeAxis, frame: RowFrame): Block {
  const { left, width } = trackOf(frame);
  return sideBySide([{ x: left, block: windowAxis(time, width, frame.type.detail) }]);
}

function trackOf({ label, width, value }: RowFrame) {
  const left = label + gap;
  return { left, width: width - left - gap - value };
}

/** Numbers align at their last digit. */
function numberBlock(label: string, { value, type }: RowFrame): Block {
  const size = textWidth(label, type.value, "semibold") <= value ? type.value : type.words;
  const block = linesBlock([label], { size, weight: "semibold" });
  const shift = textWidth(label, size, "semibold");
  return {
    height: block.height,
    markup: [element("g", { transform: `translate(${-shift} ${-size * 0.1})` }, block.markup)],
  };
}
