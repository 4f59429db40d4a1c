import type { ReactNode } from "react";
import { type Block, sideBySide, stack, textBlock } from "./block";
import { type DrawnNode, drawnNodes, elementsIn, hasClass, textIn } from "./drawn-node";
import { hatched } from "./hatch";
import { element, type Markup, moved } from "./markup";
import { rootStyle, type Screen, type Style } from "./screen";
import { typeOf } from "./styled-text";
import { svgMarks } from "./svg-marks";
import { textLine } from "./text-line";
import { textWidth } from "./text-width";

const key = { width: 24, height: 14, room: 32 };

/** Lays out a chart's legend: a key and its meaning each, in as many rows as needed. */
export function legendLayout(legend: ReactNode, width: number, screen: Screen): Block {
  const [list] = drawnNodes(legend).filter((node) => typeof node !== "string");
  if (!list) return stack([]);
  const style = screen.styleOf(list, rootStyle);
  const { size } = typeOf(list, rootStyle, screen);
  let [x, y, rowHeight] = [0, 0, 0];
  const markup = elementsIn(list).map((entry) => {
    const words = textIn(entry);
    const block = textBlock(words, width - key.room, { size });
    const wide = key.room + Math.min(textWidth(words, size), width - key.room);
    if (x > 0 && x + wide > width) [x, y, rowHeight] = [0, y + rowHeight + 3, 0];
    const placed = moved(x, y, moved(0, 2, keyMarks(entry, style, screen)), moved(key.room, 0, block.markup));
    x += wide + 20;
    rowHeight = Math.max(rowHeight, block.height);
    return placed;
  });
  return { height: y + rowHeight, markup };
}

/** Lays out the list of a chart's milestones: a letter and its event each. */
export function milestonesLayout(milestones: ReactNode, width: number, screen: Screen): Block {
  const [list] = drawnNodes(milestones).filter((node) => typeof node !== "string");
  if (!list) return stack([]);
  const rows = elementsIn(list).map((row) => {
    const [letter, words] = elementsIn(row);
    if (!letter || !words) return stack([]);
    const [when] = elementsIn(words);
    const day = when ? textIn(when) : "";
    const event = `${day}:${textIn(words).slice(day.length)}`;
    const block = textBlock(event, width - key.room, typeOf(list, rootStyle, screen));
    return sideBySide([
      { x: 0, block: { height: 21, markup: letterMark(textIn(letter), screen) } },
      { x: key.room, block: stack([block]) },
    ]);
  });
  return stack(rows, 3);
}

function keyMarks(entry: DrawnNode, parent: Style, screen: Screen): (Markup | null)[] {
  const style = screen.styleOf(entry, parent);
  const [mark] = elementsIn(entry);
  if (!mark) return [];
  if (hasClass(mark, "unknown")) return [hatched(0, 0, key.width, key.height, screen)];
  const svgs = mark.tag === "svg" ? [mark] : elementsIn(mark);
  return svgs.flatMap((svg) => svgMarks(svg, key, screen.styleOf(mark, style), screen).markup);
}

/** A milestone's letter in its circle. */
function letterMark(letter: string, { tokens }: Screen): (Markup | null)[] {
  const [fill, stroke] = [tokens.get("--paper"), tokens.get("--ink")];
  return [
    element("circle", { cx: 10, cy: 10, r: 9, fill, stroke }),
    textLine(letter, { x: 10, y: 14, size: 11, weight: "semibold", anchor: "middle" }),
  ];
}
