import { barColumns, barRow, type Columns } from "./bar-row-layout";
import { type Block, sideBySide, stack } from "./block";
import { allWithClass, type DrawnNode, elementsIn, hasClass } from "./drawn-node";
import { element, moved } from "./markup";
import { rootStyle, type Screen, type Style } from "./screen";
import { styledText } from "./styled-text";
import { svgMarks } from "./svg-marks";

const indent = 16;
const gutter = 36;

/**
 * Lays out a static bar chart: groups of rows with a label, a bar and a number each. A bracket joins rows that can be
 * compared. With two columns, all groups keep one scale.
 */
export function barLayout(chart: DrawnNode, width: number, screen: Screen, columnCount: number): Block {
  const style = screen.styleOf(chart, rootStyle);
  const groups = elementsIn(chart);
  const isBracketed = groups.length > 1 && groups.some((group) => hasClass(group, "comparable"));
  const wide = (width - (columnCount - 1) * gutter) / columnCount;
  const inner = isBracketed ? wide - indent : wide;
  const columns = barColumns(allWithClass(chart, "bar"), inner, style, screen);
  const blocks = groups.map((group) => {
    const content = groupBlock(group, columns, style, screen);
    if (!isBracketed) return content;
    const bracket = hasClass(group, "comparable") ? [bracketOf(content.height, screen)] : [];
    return { height: content.height + 8, markup: [...bracket, moved(indent, 4, content.markup)] };
  });
  const inColumns = splitEvenly(blocks, columnCount);
  return sideBySide(inColumns.map((each, index) => ({ x: index * (wide + gutter), block: stack(each, 22) })));
}

/** Splits blocks into columns, in their order, so that the highest column is as low as possible. */
function splitEvenly(blocks: Block[], columnCount: number): Block[][] {
  if (columnCount < 2) return [blocks];
  const splits = blocks.map((_, index) => [blocks.slice(0, index + 1), blocks.slice(index + 1)]);
  const highest = (columns: Block[][]) => Math.max(...columns.map((each) => stack(each, 22).height));
  return splits.toSorted((a, b) => highest(a) - highest(b))[0] ?? [blocks];
}

function groupBlock(group: DrawnNode, columns: Columns, parent: Style, screen: Screen): Block {
  const style = screen.styleOf(group, parent);
  const parts = elementsIn(group).flatMap((child): Block[] => {
    if (child.tag === "ul") return elementsIn(child).map((row) => barRow(row, columns, style, screen));
    if (hasClass(child, "bar-axis")) return [axisBlock(child, columns, style, screen)];
    return [styledText(child, columns.width, style, screen)];
  });
  return stack(parts, 8);
}

/** The labels of the time axis under a group's rows. */
function axisBlock(axis: DrawnNode, { track, trackWidth }: Columns, parent: Style, screen: Screen): Block {
  const size = { width: trackWidth, height: 12 };
  const layers = elementsIn(axis).map((svg) => svgMarks(svg, size, parent, screen).markup);
  return sideBySide([{ x: track, block: { height: 16, markup: layers.flat() } }]);
}

function bracketOf(height: number, { tokens }: Screen) {
  const d = `M10 0H0V${Math.round(height + 8)}H10`;
  return element("path", { d, fill: "none", stroke: tokens.get("--rule-strong"), "stroke-width": 1.25 });
}
