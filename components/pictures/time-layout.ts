import { type Block, stack } from "./block";
import { type DrawnNode, elementsIn, hasClass } from "./drawn-node";
import { moved } from "./markup";
import { rootStyle, type Screen, type Style } from "./screen";
import { styledText } from "./styled-text";
import { type DrawnText, placeText, type Size, svgMarks, textsOf } from "./svg-marks";

/** Pixels around a plot for strokes and halos, which the boxes of its texts do not include. */
const spare = 4;

/**
 * Lays out a static time chart: its panels below each other over one time axis, each plot as high as `heightsOf`
 * says, which gets the height of everything else. The margins are as wide as the texts that extend beyond the plots.
 */
export function timeLayout(chart: DrawnNode, width: number, heightsOf: HeightsOf, screen: Screen): Block {
  const style = screen.styleOf(chart, rootStyle);
  const boxes = elementsIn(chart).filter((child) => hasClass(child, "plot-box"));
  const texts = boxes.map((box) => {
    const own = screen.styleOf(box, style);
    return elementsIn(box).flatMap((svg) => textsOf(svg, own, screen));
  });
  const { left, right } = marginsOf(texts, width, screen);
  const inner = width - left - right;
  const around = texts.map((own) => {
    const { above, below } = overhangOf(own, { width: inner, height: 0 }, screen);
    return { height: above + below, markup: [] };
  });
  const stacked = (plots: Block[]) =>
    stack(
      elementsIn(chart).map((child) => plots[boxes.indexOf(child)] ?? styledText(child, width, style, screen)),
      10,
    );
  const heights = heightsOf(stacked(around).height);
  const plots = boxes.map((box, index) => {
    const size = { width: inner, height: heights[index] ?? 0 };
    return plotBlock(box, texts[index] ?? [], size, left, style, screen);
  });
  return stacked(plots);
}

/** Returns the heights of the plots, given the height of all texts above, between and below them. */
export type HeightsOf = (around: number) => number[];

/** A narrower plot moves its labels, so their overhang is measured again at the width that it leaves. */
function marginsOf(texts: DrawnText[][], width: number, screen: Screen) {
  let [left, right] = [0, 0];
  for (let round = 0; round < 4; round++) {
    const size = { width: width - left - right, height: 0 };
    const boxes = texts.flat().map((text) => placeText(text, size, screen).box);
    left = Math.max(left, ...boxes.map((box) => spare - box.left));
    right = Math.max(right, ...boxes.map((box) => spare + box.right - size.width));
  }
  return { left, right };
}

function plotBlock(box: DrawnNode, texts: DrawnText[], size: Size, left: number, parent: Style, screen: Screen): Block {
  const style = screen.styleOf(box, parent);
  const markup = elementsIn(box).flatMap((svg) => svgMarks(svg, size, style, screen).markup);
  const { above, below } = overhangOf(texts, size, screen);
  return { height: above + size.height + below, markup: [moved(left, above, markup)] };
}

/** How far the texts extend above and below a plot. */
function overhangOf(texts: DrawnText[], size: Size, screen: Screen) {
  const boxes = texts.map((text) => placeText(text, size, screen).box);
  return {
    above: Math.max(0, ...boxes.map(({ top }) => -top)) + spare,
    below: Math.max(0, ...boxes.map(({ bottom }) => bottom - size.height)) + spare,
  };
}
