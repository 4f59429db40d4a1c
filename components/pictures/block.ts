import { type Markup, moved } from "./markup";
import { type Type, textLine } from "./text-line";
import { wrapText } from "./wrap-text";

/** A part of a picture, drawn from (0, 0) downwards, with its height. */
export type Block = { height: number; markup: (Markup | null)[] };

/** Distance between baselines, in text sizes. */
const leading = 1.32;

/** Distance from the top to the first baseline, in text sizes. */
const ascent = 0.98;

/** A text wrapped to `width`. */
export function textBlock(text: string, width: number, type: Type): Block {
  return linesBlock(wrapText(text, width, type.size, type.weight), type);
}

/** Text that is already wrapped. */
export function linesBlock(lines: string[], type: Type): Block {
  const { size } = type;
  return {
    height: lines.length * size * leading,
    markup: lines.map((line, index) => textLine(line, { ...type, x: 0, y: size * (ascent + index * leading) })),
  };
}

/** Stacks blocks vertically, `gap` apart. Empty blocks add no gap. */
export function stack(blocks: Block[], gap = 0): Block {
  let height = 0;
  const markup: Markup[] = [];
  for (const block of blocks.filter((each) => each.height > 0)) {
    if (height > 0) height += gap;
    markup.push(moved(0, height, block.markup));
    height += block.height;
  }
  return { height, markup };
}

/** Places blocks horizontally, each at its `x`. */
export function sideBySide(blocks: { x: number; block: Block }[]): Block {
  return {
    height: Math.max(0, ...blocks.map(({ block }) => block.height)),
    markup: blocks.map(({ x, block }) => moved(x, 0, block.markup)),
  };
}

/** An empty block. */
export function room(height: number): Block {
  return { height, markup: [] };
}
