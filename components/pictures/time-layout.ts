import { type Block, stack } from "./block";
import { type DrawnNode, elementsIn, hasClass } from "./drawn-node";
import { moved } from "./markup";
import type { Screen, Style } from "./screen";
import { styledText } from "./styled-text";
import { type Marks, svgMarks } from "./svg-marks";

/** Pixels around a plot for strokes and halos, which the boxes of its texts do not include. */
const spare = 4;

/**
 * Lays out a static time chart: its panels below each other over one time axis, each plot as high as `heights` says.
 * The margins are as wide as the texts that extend beyond the plots.
 */
export function timeLayout(chart: DrawnNode, width: number, heights: number[], screen: Screen): Block {
  const style = screen.styleOf(chart, new Map());
  const boxes = elementsIn(chart).filter((child) => hasClass(child, "plot-box"));
  const plotsAt = (inner: number) =>
    boxes.map((box, index) => plotMarks(box, inner, heights[index] ?? 0, style, screen));
  const { left, right } = marginsOf(plotsAt, width);
  const plots = plotsAt(width - left - right).map((marks, index) => plotBlock(marks, left, heights[index] ?? 0));
  const parts = elementsIn(chart).map((child) => {
    const index = boxes.indexOf(child);
    return index === -1 ? styledText(child, width, style, screen) : (plots[index] as Block);
  });
  return stack(parts, 10);
}

/** A narrower plot moves its labels, so their overhang is measured again at the width that it leaves. */
function marginsOf(plotsAt: (inner: number) => Marks[], width: number) {
  let [left, right] = [0, 0];
  for (let round = 0; round < 4; round++) {
    const inner = width - left - right;
    const texts = plotsAt(inner).flatMap(({ boxes }) => boxes);
    left = Math.max(left, ...texts.map((box) => spare - box.left));
    right = Math.max(right, ...texts.map((box) => spare + box.right - inner));
  }
  return { left, right };
}

function plotMarks(box: DrawnNode, width: number, height: number, parent: Style, screen: Screen): Marks {
  const style = screen.styleOf(box, parent);
  const layers = elementsIn(box).map((svg) => svgMarks(svg, { width, height }, style, screen));
  return { markup: layers.flatMap(({ markup }) => markup), boxes: layers.flatMap(({ boxes }) => boxes) };
}

function plotBlock({ markup, boxes }: Marks, left: number, height: number): Block {
  const above = Math.max(0, ...boxes.map(({ top }) => -top)) + spare;
  const below = Math.max(0, ...boxes.map(({ bottom }) => bottom - height)) + spare;
  return { height: above + height + below, markup: [moved(left, above, markup)] };
}
