import { type Block, linesBlock, sideBySide, stack } from "./block";
import { allWithClass, type DrawnNode, elementsIn, hasClass, textIn } from "./drawn-node";
import { hatched } from "./hatch";
import { element, moved } from "./markup";
import { pixelsOf, type Screen, type Style } from "./screen";
import { styledText, typeOf } from "./styled-text";
import { svgMarks } from "./svg-marks";
import { textWidth } from "./text-width";

/** Columns of a bar chart's rows in pixels: labels on the left, bars, and room for the number of the longest bar. */
export type Columns = { width: number; label: number; track: number; trackWidth: number };

const gap = 12;

/** Returns columns that fit the labels and numbers of all rows into a width. */
export function barColumns(rows: DrawnNode[], width: number, style: Style, screen: Screen): Columns {
  const widest = (name: string) =>
    Math.max(0, ...rows.flatMap((row) => allWithClass(row, name)).map((node) => widthOf(node, style, screen)));
  const label = Math.min(Math.ceil(widest("bar-label")), width * 0.36);
  const track = label + gap;
  const trackWidth = width - track - gap - Math.min(Math.ceil(widest("bar-value")), width * 0.25);
  return { width, label, track, trackWidth };
}

/** One row. Words that stand for a number are under its bar, and so are the period and the detail. */
export function barRow(row: DrawnNode, columns: Columns, parent: Style, screen: Screen): Block {
  const { label, track, trackWidth, width } = columns;
  const style = screen.styleOf(row, parent);
  const [bar, ...below] = elementsIn(row);
  const parts = bar ? elementsIn(bar) : [];
  const inBar = bar ? screen.styleOf(bar, style) : style;
  const one = (name: string) => parts.find((part) => hasClass(part, name));
  const text = (part: DrawnNode | undefined, room: number) => (part ? [styledText(part, room, inBar, screen)] : []);
  const drawn = parts.filter((part) => part.tag === "svg").map((svg) => svgBlock(svg, trackWidth, inBar, screen));
  const under = [
    ...text(one("bar-words"), width - track),
    ...below.map((part) => styledText(part, width - track, style, screen)),
  ];
  const value = one("bar-value");
  return sideBySide([
    { x: 0, block: stack(text(one("bar-label"), label)) },
    { x: track, block: stack([...drawn, ...under], 3) },
    ...(value ? [{ x: track, block: valueBlock(value, trackWidth, inBar, screen) }] : []),
  ]);
}

/** A bar, or the line of its period, as high as on the page. */
function svgBlock(svg: DrawnNode, width: number, parent: Style, screen: Screen): Block {
  const style = screen.styleOf(svg, parent);
  const height = pixelsOf(style, "height", screen.tokens) ?? 12;
  const { markup } = svgMarks(svg, { width, height }, parent, screen);
  if (!hasClass(svg, "bar-track")) return { height, markup };
  const top = 3;
  const content = hasClass(svg, "unknown") ? [hatched(0, 0, width, height, screen), ...markup] : markup;
  const base = {
    x1: 0,
    x2: width,
    y1: top + height + 0.5,
    y2: top + height + 0.5,
    stroke: screen.tokens.get("--rule"),
  };
  return { height: top + height + 2, markup: [element("line", base), moved(0, top, content)] };
}

/** The number after the end of its bar, which the static chart states as `--end`. */
function valueBlock(node: DrawnNode, trackWidth: number, parent: Style, screen: Screen): Block {
  const block = linesBlock([textIn(node)], typeOf(node, parent, screen));
  const end = Number(node.style["--end"] ?? 1);
  return { height: block.height, markup: [moved(end * trackWidth + 8, -3, block.markup)] };
}

function widthOf(node: DrawnNode, style: Style, screen: Screen): number {
  const { size, weight } = typeOf(node, style, screen);
  return textWidth(textIn(node), size, weight) + (hasClass(node, "bar-value") ? 8 : 0);
}
