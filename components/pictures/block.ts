import { type Markup, moved } from "./markup";
import { type Type, textLine } from "./text-line";
import { wrapText } from "./wrap-text";

/** A part of a picture from (0, 0) down, as high as it says. */
export type Block = { height: number; markup: (Markup | null)[] };

/** Distance of base lines, in sizes. */
const leading = 1.32;

/** How far the first base line is below the top, in sizes. */
const ascent = 0.98;

/** A text in lines no wider than `width`. */
export function textBlock(text: string, width: number, type: Type): Block {
  return linesBlock(wrapText(text, width, type.size, type.weight), type);
}

/** Lines that are already broken. */
export function linesBlock(lines: string[], type: Type): Block {
  const { size } = type;
  return {
    height: lines.length * size * leading,
    markup: lines.map((line, index) => textLine(line, { ...type, x: 0, y: size * (ascent + index * leading) })),
  };
}

/** Blocks under one another, `gap` apart; empty ones leave no gap. */
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

/** Blocks beside one another, each at its place across. */
export function sideBySide(blocks: { x: number; block: Block }[]): Block {
  return {
    height: Math.max(0, ...blocks.map(({ block }) => block.height)),
    markup: blocks.map(({ x, block }) => moved(x, 0, block.markup)),
  };
}

/** Empty room. */
export function room(height: number): Block {
  return { height, markup: [] };
}
